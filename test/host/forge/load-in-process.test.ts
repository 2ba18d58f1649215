import './install-globals';
import { asUser, route } from '@forge/api';
import { kvs } from '@forge/kvs';
import { VirtualClock } from '../clock';
import { loadInProcess } from './load-in-process';
import { createForge } from './platform';
import { START, TINY_MANIFEST } from './tiny-app';
import { TinyProduct } from './tiny-product';

describe('functions loaded in this process', () => {
  test('run over the real packages, and a handler nobody exports is refused by name', async () => {
    const resolver = async (): Promise<unknown> => {
      await kvs.set('a', 1);
      const response = await asUser().requestJira(route`/rest/api/3/issue/1`);
      return response.json();
    };
    const jira = new TinyProduct();
    const functions = loadInProcess({ resolver });
    const forge = createForge({ manifest: TINY_MANIFEST, clock: new VirtualClock(START), products: { jira }, functions });
    expect(await forge.invoke({ moduleKey: 'context', functionKey: 'x', accountId: 'ann' })).toEqual({ id: '1' });
    const lozenge = { moduleKey: 'context', at: 'dynamicProperties.function', payload: {} };
    await expect(forge.invokeModule(lozenge)).rejects.toThrow('no function for the handler index.lozenge');
    forge.uninstall();
  });
});
