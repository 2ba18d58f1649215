/** Calls a person or a product makes on a module: a screen's `invoke`, and the single functions modules name. */
import { screenContext, UNIDENTIFIED, type Installation, type ScreenFacts } from './installation';
import { json, type Order, type Outcome } from './invocations';
import type { Module } from './manifest';
import { NotModelled } from './not-modelled';
import { isRecord } from './store-rules';

const MAX_REQUEST = 500 * 1024;
const MAX_RESPONSE = 5 * 1024 * 1024;

export interface ResolverCall extends ScreenFacts {
  readonly moduleKey: string;
  /** Key of the resolver definition. */
  readonly functionKey: string;
  readonly payload?: unknown;
  /** Left out for an anonymous visitor. */
  readonly accountId?: string;
  /** `unlicensed`: a Confluence guest. Licensed unless given; whoever has no account is anonymous. */
  readonly accountType?: 'licensed' | 'unlicensed';
  /** `issue`, `project`, … as the module's place gives them; `type` is added. */
  readonly extension?: Readonly<Record<string, unknown>>;
}

export interface ModuleCall {
  readonly moduleKey: string;
  /** Where in the module the function key stands. */
  readonly at?: string;
  readonly payload: unknown;
  readonly accountId?: string;
}

type Run = (order: Order) => Promise<Outcome>;

/** What a screen's `invoke` rejects with. */
export class InvocationFailed extends Error {
  override readonly name = 'InvocationFailed';

  constructor(why: string, cause?: unknown) {
    super(`There was an error invoking the function - ${why}`, { cause });
  }
}

export async function callResolver(run: Run, installation: Installation, module: Module, call: ResolverCall): Promise<unknown> {
  const { functionKey, payload, accountId, extension = {} } = call;
  const accountType = accountId === undefined ? 'anonymous' : (call.accountType ?? 'licensed');
  if (accountType !== 'licensed') refuseUnlicensed(module, accountType);
  const seen = screenContext(installation, module, accountId ?? UNIDENTIFIED, extension, call);
  const request = json({ call: { functionKey, payload }, context: { ...seen, accountType } });
  const bytes = Buffer.byteLength(JSON.stringify(payload ?? null));
  if (bytes > MAX_REQUEST) throw new InvocationFailed(`the request has ${bytes} bytes, ${MAX_REQUEST} are allowed`);
  const resolver = functionAt(module, 'resolver.function');
  const { type, key } = module;
  return valueOf(
    await run({ kind: 'resolver', functionKey: resolver, module: { type, key }, payload: request, accountId, detail: functionKey }),
  );
}

export async function callModule(run: Run, { type, key }: Module, functionKey: string, call: ModuleCall): Promise<unknown> {
  const { payload, accountId } = call;
  return valueOf(await run({ kind: 'module', functionKey, module: { type, key }, payload, accountId }));
}

/** The function key at a path of a module's definition. */
export function functionAt(module: Module, path: string): string {
  let found: unknown = module.definition;
  for (const part of path.split('.')) found = isRecord(found) ? found[part] : undefined;
  if (typeof found !== 'string') throw new NotModelled(`module "${module.key}" (${module.type}) has no ${path}`);
  return found;
}

function valueOf(outcome: Outcome): unknown {
  switch (outcome.how) {
    case 'threw':
      throw new InvocationFailed(outcome.error instanceof Error ? outcome.error.message : String(outcome.error), outcome.error);
    case 'crashed':
      throw new InvocationFailed(outcome.why);
    case 'returned': {
      const bytes = Buffer.byteLength(JSON.stringify(outcome.value ?? null));
      if (bytes > MAX_RESPONSE) throw new InvocationFailed(`the response has ${bytes} bytes, ${MAX_RESPONSE} are allowed`);
      return outcome.value;
    }
  }
}

function refuseUnlicensed({ key, definition }: Module, accountType: 'anonymous' | 'unlicensed'): void {
  const { unlicensedAccess } = definition;
  if (Array.isArray(unlicensedAccess) && unlicensedAccess.includes(accountType)) return;
  throw new InvocationFailed(`module "${key}" is not shown to ${accountType} visitors`);
}
