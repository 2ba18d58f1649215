/**
 * One pass of the pipeline: read Jira's current state, judge what it can affect, append one entry, let rows and fields follow. Events and
 * people come through here alike; an unchanged issue appends nothing.
 */
import { nextEntry, type Entry, type Head, type Row, type State } from '../../domain/record/entry';
import type { ArtifactId, Instant } from '../../domain/trace/artifact';
import { HostTrouble } from '../host-trouble';
import type { Ports } from '../ports';
import { letFollow } from './let-follow';
import { pushJudging } from './push-judging';
import { movedIn, untilNotOvertaken, workOut, type Work } from './work-out';

export interface Outcome {
  /** The settings changed meanwhile: a page that was read by the old ones, or what was decided by them alone, says nothing. */
  readonly outdated?: true;
  readonly entry: Entry | undefined;
  /** States after the pass, of everything that was looked at and changed. */
  readonly changed: ReadonlyMap<ArtifactId, State>;
}

const statesOf = (changed: ReadonlyMap<ArtifactId, State>, rows: ReadonlyMap<ArtifactId, Row>) =>
  [...changed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, next]) => ({ row: rows.get(id), next }));

/** `moves` is told when the class of the whole product moves: since then every row is to be judged again. */
const attempt = async (
  ports: Ports,
  work: Work,
  hint: Head,
  moves: (since: Instant) => void,
): Promise<Outcome | 'overtaken' | 'outdated'> => {
  const { product } = work;
  const worked = await workOut(ports, work, hint);
  if (typeof worked === 'string') return worked;
  const { g, now, changed, productClassChanged } = worked;
  const detail = work.detail?.();
  const entry = nextEntry(hint, {
    product: product.id,
    at: now,
    actor: work.actor,
    act: work.act,
    ...(work.reason === undefined ? {} : { reason: work.reason }),
    ...(detail === undefined ? {} : { detail }),
    states: statesOf(changed, g.rows),
  });
  if (!entry) return { entry, changed };
  await work.agree?.(movedIn(worked));
  if (productClassChanged) {
    await ports.waiting.beginJudging(product.id, now);
    moves(now);
  }
  const committed = await ports.record.commit(entry);
  if (!committed.ok) return 'overtaken';
  await letFollow(ports, product, entry, g.rows);
  return { entry, changed };
};

const outdated: Outcome = { outdated: true, entry: undefined, changed: new Map() };

/**
 * Refuses with `HostTrouble` when Jira or the store do; `conflict` when others were faster eight times in a row. Where the class of the
 * whole product moved, the judging of every row is on its way when this returns.
 */
export const recheckIssues = async (ports: Ports, asked: Work, hint?: Head): Promise<Outcome> => {
  let since: Instant | undefined;
  const answer = await untilNotOvertaken(ports, asked, hint, (work, head) =>
    attempt(ports, work, head, (at) => {
      since = at;
    }),
  );
  if (answer === 'conflict') throw new HostTrouble('conflict', 'store', undefined, 'overtaken');
  if (since !== undefined) await pushJudging(ports, asked.product.id, since);
  return answer === 'outdated' ? outdated : answer;
};
