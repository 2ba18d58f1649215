/** What the page may ask of the workbench, by method and path. */
import type { ZodType } from 'zod';
import type { ProductRequest } from '../../host/contract';
import type { Bench } from './bench';
import { faultFrom } from './faults';
import { actCall, clockCall, contextCall, faultCall, invokeCall, jiraCall, moduleCall, noteCall, productCall, wikiCall } from './requests';
import type { Visitor } from './rooms';
import { wikiRoutes } from './wiki-routes';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

interface Asked {
  readonly body: unknown;
  /** The account the tab is signed in as: the workbench plays Atlassian's session. Empty for nobody. */
  readonly person: string;
}

type Route = (bench: Bench, asked: Asked) => unknown;

const parse = <T>(schema: ZodType<T>, body: unknown): T => schema.parse(body);

/** What the platform knows of whoever looks. */
const visitorOf = ({ cloud }: Bench, person: string): Visitor => {
  if (person === '') return {};
  const guest = cloud.people.find(({ accountId }) => accountId === person)?.visits === 'as guest';
  return { accountId: person, accountType: guest ? 'unlicensed' : 'licensed' };
};

/** A product's own screen calls its own site. */
const asked = (person: string, call: Parameters<typeof withBody>[0]): ProductRequest => {
  const who = person === '' ? {} : { accountId: person };
  return { as: 'user', ...who, from: 'product-ui', scopes: [], ...withBody(call) };
};

/** Jira asks the validators on a transition before it is made. */
const jira: Route = async (bench, { body, person }) => {
  try {
    return answer(await bench.cloud.askJira(asked(person, parse(jiraCall, body))));
  } finally {
    bench.tellNews();
  }
};

const fetchProduct: Route = (bench, { body, person }) => {
  const { product, ...call } = parse(productCall, body);
  return answer(bench.cloud.app.fetchProduct(visitorOf(bench, person), { product, ...withBody(call) }));
};

/** The SDK's error that makes the platform ask the person to let the app act for them. */
const asksConsent = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Error && error.cause.name === 'NEEDS_AUTHENTICATION_ERR';

const invoke: Route = async (bench, { body, person }) => {
  const { payload, ...call } = parse(invokeCall, body);
  try {
    return { value: await bench.cloud.app.invoke(visitorOf(bench, person), { ...call, payload }) };
  } catch (error) {
    // What the app's function throws is an answer of the platform, not a fault of the workbench.
    return { failed: error instanceof Error ? error.message : String(error), asksConsent: asksConsent(error) };
  } finally {
    bench.tellNews();
  }
};

const withBody = ({
  method,
  path,
  body,
}: {
  method: string;
  path: string;
  body?: unknown;
}): Pick<ProductRequest, 'method' | 'path' | 'body'> => ({
  method,
  path,
  ...(body === undefined ? {} : { body }),
});

const answer = ({ status, headers, body }: { status: number; headers: Readonly<Record<string, string>>; body: unknown }): unknown => ({
  status,
  headers,
  body,
});

const wikiRoute =
  (name: string): Route =>
  async (bench, { body, person }) => {
    try {
      return await wikiRoutes[name]?.(bench.cloud, { body, visitor: visitorOf(bench, person) });
    } finally {
      bench.tellNews();
    }
  };

export const routes: Readonly<Record<string, Route>> = {
  ...Object.fromEntries(Object.keys(wikiRoutes).map((name) => [name, wikiRoute(name)])),
  'POST /api/jira': jira,
  'POST /api/wiki': ({ cloud }, { body, person }) => answer(cloud.wiki.site.handle(asked(person, parse(wikiCall, body)))),
  'POST /api/bridge/fetch': fetchProduct,
  'POST /api/bridge/invoke': invoke,
  'POST /api/bridge/context': (bench, { body, person }) => {
    const { theme, ...shown } = parse(contextCall, body);
    const context = bench.cloud.app.context(visitorOf(bench, person), shown);
    return { ...(isRecord(context) ? context : {}), theme: { colorMode: theme, light: 'light', dark: 'dark', spacing: 'spacing' } };
  },
  'POST /api/bridge/properties': async (bench, { body, person }) => ({
    value: await bench.cloud.app.properties(visitorOf(bench, person), parse(moduleCall, body)),
  }),
  'POST /api/act': (bench, { body }) => bench.beginAct(parse(actCall, body).label),
  'POST /api/note': ({ log }, { body }) => {
    const { kind, text } = parse(noteCall, body);
    log.add(kind === 'error' ? 'failed' : kind, text);
  },
  'POST /api/clock': async (bench, { body }) => {
    const { advance, running } = parse(clockCall, body);
    if (running !== undefined) bench.setRunning(running);
    if (advance !== undefined) await bench.advance(advance);
    return bench.state();
  },
  'POST /api/faults': (bench, { body }) => {
    const fault = parse(faultCall, body);
    bench.cloud.app.plant(faultFrom(fault));
    bench.log.add('fault', `${fault.missingScope ? 'missing scope' : fault.status} on ${fault.on}, ${fault.times} times`);
  },
  'GET /api/state': (bench) => bench.state(),
};
