/** A person of the demo product sets a signing PIN, and an admin lets it count, as their screens ask for it; both have walks of their own. */
import type { Reply } from '../../src/contract/calls';
import type { SignersApi, SignersView } from '../../src/contract/signing-api';
import type { OpenCloud } from '../workbench/server/open-cloud';
import { people, type PersonName } from '../workbench/demo-product/people';

const valueOf = <T>(given: Reply<T>): T => {
  if (!given.ok) throw new Error(`refused: ${given.refusal.sentence}`);
  return given.value;
};

export const letSign = async (
  { forge, site, clock }: OpenCloud,
  name: PersonName,
  pin: string,
  roles: SignersApi['admitSigner']['ask']['roles'],
): Promise<void> => {
  const { accountId } = people[name];
  const issue = site.issue('PUMP-4');
  const project = { id: issue.projectId, key: 'PUMP', type: 'software' };
  const extension = { issue: { id: issue.id, key: issue.key, typeId: issue.typeId }, project };
  const order = { moduleKey: 'issue-panel', functionKey: 'enrolPin', payload: { language: 'en', pin }, accountId, extension };
  valueOf((await forge.invoke(order)) as Reply<unknown>);
  // Who asked is looked up in a list that lags.
  await clock.advance(10_000);
  const asAdmin = async (functionKey: keyof SignersApi, ask: object): Promise<SignersView> => {
    const reply = await forge.invoke({
      moduleKey: 'project-page',
      functionKey,
      payload: { language: 'en', ...ask },
      accountId: people.tom.accountId,
      extension: { type: 'jira:projectPage', project },
    });
    return valueOf(reply as Reply<SignersView>);
  };
  const { version, people: all } = await asAdmin('openSigners', {});
  const enrolment = all.find(({ account }) => account === accountId)?.enrolment ?? '';
  await asAdmin('admitSigner', { version, account: accountId, roles, identity: 'Known in person.', enrolment });
};
