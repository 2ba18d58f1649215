/** The installed app as the workbench sees it: Forge's stand-in, and the bundled resources. */
import { z } from 'zod';
import type { Forge } from '../../host/forge/platform';
import { messageOf, type LogEntry } from '../../host/forge/log';
import { modulesOf } from '../../host/forge/manifest';
import type { InvocationCost } from '../../host/forge/meter';
import type { AppModule, AppRoom, LogLine } from './rooms';

const content = z.strictObject({ styles: z.array(z.literal('unsafe-inline')).default([]) }).prefault({});
const screen = z.looseObject({ title: z.string().optional(), label: z.string().optional(), resource: z.string() });

const screensOf = (forge: Forge): AppModule[] =>
  modulesOf(forge.manifest).flatMap(({ key, type, definition }) => {
    const read = screen.safeParse(definition);
    return read.success
      ? [{ key, type, title: read.data.title ?? read.data.label ?? key, resourceKey: read.data.resource, definition }]
      : [];
  });

const lineOf = ({ what, where, why, error }: LogEntry): LogLine => {
  const kind = what === 'lost' || what === 'dropped' ? 'lost' : what === 'failed' || what === 'crashed' ? 'failed' : 'app';
  return { kind, text: `${where} ${what}: ${why}${error === undefined ? '' : ` (${messageOf(error)})`}` };
};

const invocationLine = ({ functionKey, kind, ms, roundTrips, outcome }: InvocationCost): LogLine => ({
  kind: 'invoked',
  text: `${kind} ${functionKey} ${outcome}, ${roundTrips} round trips, ${ms} ms`,
});

/** Tells each entry of Forge's log, and each ended invocation, once. */
const newsOf = (forge: Forge, said: () => readonly string[]): (() => readonly LogLine[]) => {
  let readEntries = 0;
  const toldOfAct = new Map<number, number>();
  return () => {
    const invoked = forge.meter.acts().flatMap(({ invocations }, act) => {
      const ended = invocations.filter(({ outcome }) => outcome !== 'running');
      const fresh = ended.slice(toldOfAct.get(act) ?? 0);
      toldOfAct.set(act, ended.length);
      return fresh.map(invocationLine);
    });
    const entries = forge.log.entries().slice(readEntries);
    readEntries += entries.length;
    return [...invoked, ...entries.map(lineOf), ...said().map((text) => ({ kind: 'console' as const, text }))];
  };
};

const isProduct = (name: string): name is 'jira' | 'confluence' => name === 'jira' || name === 'confluence';

/** @param said lines the app's code logged since it was last asked */
export const forgeRoom = (
  forge: Forge,
  resourceFolder: (resourceKey: string) => string | undefined,
  said: () => readonly string[] = () => [],
): AppRoom => ({
  address: `${forge.installation.appId}/${forge.installation.environmentId}`,
  content: content.parse(forge.manifest.permissions['content']),
  modules: screensOf(forge),
  resourceFolder,
  invoke: (visitor, invocation) => forge.invoke({ ...invocation, ...visitor }),
  context: ({ accountId }, { moduleKey, extension, ...facts }) => forge.contextOf(moduleKey, accountId, extension, facts),
  properties: ({ accountId }, { moduleKey, extension, ...facts }) =>
    forge.invokeModule({
      moduleKey,
      at: 'dynamicProperties.function',
      ...(accountId === undefined ? {} : { accountId }),
      payload: forge.contextOf(moduleKey, accountId, extension, facts),
    }),
  fetchProduct: ({ accountId }, { product, ...call }) => {
    if (!isProduct(product)) throw new Error(`unmodelled: product ${product}`);
    return forge.requestFromBrowser({ product, ...(accountId === undefined ? {} : { accountId }), ...call });
  },
  beginAct: (label) => forge.meter.begin(label),
  cost: () => {
    const { points, bytesWritten, readUnits, writeUnits, pushes, invocations } = forge.meter.act();
    const shown = invocations.map(({ kind, functionKey, roundTrips, ms }) => ({ name: `${kind} ${functionKey}`, roundTrips, ms }));
    return { points, bytesWritten, readUnits, writeUnits, pushes, invocations: shown };
  },
  plant: (fault) => forge.plant(fault),
  news: newsOf(forge, said),
});
