/** Atlassian's own gateway: queues, web trigger addresses, reports of personal data. */
import { z } from 'zod';
import type { Answer, Call } from './gateway';
import type { Installation } from './installation';
import type { Manifest } from './manifest';
import { NotModelled } from './not-modelled';
import type { Queue } from './queue';
import type { Running } from './running';

const graphql = z.strictObject({ query: z.string(), variables: z.record(z.string(), z.unknown()) });
const createUrl = z.looseObject({ input: z.looseObject({ triggerKey: z.string() }) });
const report = z.strictObject({ accounts: z.array(z.strictObject({ accountId: z.string(), updatedAt: z.string() })).max(90) });

export type AccountStatus = 'closed' | 'updated';

export class Stargate {
  readonly #manifest: Manifest;
  readonly #installation: Installation;
  readonly #queue: Queue;
  readonly #urls = new Map<string, string>();
  /** Accounts whose personal data changed since the app stored it. */
  readonly accounts = new Map<string, AccountStatus>();
  /** Every account id the app has reported. */
  readonly reported: string[] = [];

  constructor(manifest: Manifest, installation: Installation, queue: Queue) {
    this.#manifest = manifest;
    this.#installation = installation;
    this.#queue = queue;
  }

  handle(live: Running, provider: string, call: Call): Answer {
    if (provider !== 'app' || call.method !== 'POST') throw new NotModelled(`${call.method} ${call.path} as ${provider} on stargate`);
    const [, first, second, action] = call.path.split('/');
    if (first === 'webhook' && second === 'queue') return this.#queue.handle(live, action ?? '', call);
    if (call.path === '/graphql') return this.#graphql(call);
    if (call.path === '/app/report-accounts') return this.#report(call);
    throw new NotModelled(`POST ${call.path} on stargate`);
  }

  /** The web trigger behind an address given out, or undefined. */
  webTriggerAt(url: string): string | undefined {
    return [...this.#urls].find(([, given]) => given === url)?.[0];
  }

  #graphql({ body }: Call): Answer {
    const { query, variables } = graphql.parse(body);
    if (query.includes('createWebTriggerUrl(')) {
      const { triggerKey } = createUrl.parse(variables).input;
      return { status: 200, body: { data: { createWebTriggerUrl: { url: this.#urlOf(triggerKey) } } } };
    }
    if (query.includes('webTriggerUrlsByAppContext(')) {
      const urls = [...this.#urls].map(([triggerKey, url]) => ({ triggerKey, url }));
      return { status: 200, body: { data: { webTriggerUrlsByAppContext: urls } } };
    }
    throw new NotModelled(`GraphQL ${query.trim().slice(0, 80)}`);
  }

  #urlOf(triggerKey: string): string {
    const declared = z.array(z.looseObject({ key: z.string() })).safeParse(this.#manifest.modules['webtrigger']).data ?? [];
    if (!declared.some(({ key }) => key === triggerKey)) throw new NotModelled(`web trigger "${triggerKey}" is not in the manifest`);
    const url = this.#urls.get(triggerKey) ?? `https://${this.#installation.installationId}.hello.atlassian-dev.net/x1/${triggerKey}`;
    this.#urls.set(triggerKey, url);
    return url;
  }

  #report({ body }: Call): Answer {
    const read = report.safeParse(body);
    if (!read.success) return { status: 400, body: { message: z.prettifyError(read.error) } };
    const ids = read.data.accounts.map(({ accountId }) => accountId);
    this.reported.push(...ids);
    const accounts = ids.flatMap((accountId) => {
      const status = this.accounts.get(accountId);
      return status === undefined ? [] : [{ accountId, status }];
    });
    return accounts.length === 0 ? { status: 204 } : { status: 200, body: { accounts } };
  }
}
