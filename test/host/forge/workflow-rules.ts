/**
 * Function validators on a workflow transition: asked one after the other, as nobody in particular. What Jira does with one that throws or
 * answers anything else is not documented; the stricter reading is that the transition is refused (docs/platform-doubts.md).
 */
import { z } from 'zod';
import type { TransitionAttempt } from '../jira/jira-site';
import { InvocationFailed } from './module-calls';

const verdict = z.object({ result: z.boolean(), errorMessage: z.string().optional() });
const failed = 'A validator of this transition could not be run.';

type Invoke = (moduleKey: string, payload: unknown) => Promise<unknown>;

const askOne = async (invoke: Invoke, moduleKey: string, payload: unknown): Promise<string | undefined> => {
  try {
    const said = verdict.safeParse(await invoke(moduleKey, payload));
    if (!said.success) return failed;
    return said.data.result ? undefined : (said.data.errorMessage ?? 'The transition was refused.');
  } catch (error) {
    if (error instanceof InvocationFailed) return failed;
    throw error;
  }
};

/** The sentence of the first that refuses. */
export async function askValidators(invoke: Invoke, attempt: TransitionAttempt): Promise<string | undefined> {
  const { issueKey, fromStatusId, toStatusId, modifiedFields, validators } = attempt;
  const transition = { from: { id: fromStatusId }, to: { id: toStatusId }, modifiedFields };
  for (const { moduleKey, configuration } of validators) {
    const payload = { issue: { key: issueKey }, transition, ...(configuration === undefined ? {} : { configuration }) };
    const objection = await askOne(invoke, moduleKey, payload);
    if (objection !== undefined) return objection;
  }
  return undefined;
}
