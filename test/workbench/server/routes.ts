/** What the page may ask of the workbench, by method and path. */
import type { ZodType } from 'zod';
import type { ProductRequest } from '../../host/contract';
import type { Bench } from './bench';
import { faultFrom } from './faults';
import { actCall, clockCall, contextCall, faultCall, invokeCall, jiraCall, moduleCall, noteCall, productCall } from './requests';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

interface Asked {
  readonly body: unknown;
  /** The account the tab is signed in as: the workbench plays Atlassian's session. */
  readonly person: string;
}

type Route = (bench: Bench, asked: Asked) => unknown;

const parse = <T>(schema: ZodType<T>, body: unknown): T => schema.parse(body);

const jira: Route = ({ cloud }, { body, person }) => {
  const call = parse(jiraCall, body);
  return answer(cloud.site.handle({ as: 'user', accountId: person, from: 'product-ui', scopes: [], ...withBody(call) }));
};

const fetchProduct: Route = ({ cloud }, { body, person }) => {
  const { product, ...call } = parse(productCall, body);
  return answer(cloud.app.fetchProduct({ product, accountId: person, ...withBody(call) }));
};

const invoke: Route = async (bench, { body, person }) => {
  const { payload, ...call } = parse(invokeCall, body);
  try {
    return { value: await bench.cloud.app.invoke({ ...call, payload, accountId: person }) };
  } catch (error) {
    // What the app's function throws is an answer of the platform, not a fault of the workbench.
    return { failed: error instanceof Error ? error.message : String(error) };
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

export const routes: Readonly<Record<string, Route>> = {
  'POST /api/jira': jira,
  'POST /api/bridge/fetch': fetchProduct,
  'POST /api/bridge/invoke': invoke,
  'POST /api/bridge/context': ({ cloud }, { body, person }) => {
    const { moduleKey, extension, theme } = parse(contextCall, body);
    const context = cloud.app.context(moduleKey, person, extension);
    return { ...(isRecord(context) ? context : {}), theme: { colorMode: theme, light: 'light', dark: 'dark', spacing: 'spacing' } };
  },
  'POST /api/bridge/properties': async ({ cloud }, { body, person }) => {
    const { moduleKey, extension } = parse(moduleCall, body);
    return { value: await cloud.app.properties(moduleKey, person, extension) };
  },
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
