/**
 * The validator on a workflow transition. It always answers: whatever fails, a control point stays closed with a sentence, and an everyday
 * transition is made (corrections 18). Jira names nobody to it, so it knows no user.
 */
import { z } from 'zod';
import { judgeTransition, type GateRule } from '../../app/read/gate/judge-transition';
import { sayNotJudged, sayVerdict } from '../../app/read/gate/say-verdict';
import { ports } from '../assemble';
import { logTrouble } from './write-log';

const asked = z.looseObject({
  issue: z.looseObject({ key: z.string() }),
  transition: z.looseObject({
    to: z.looseObject({ id: z.union([z.string(), z.number()]).transform(String) }),
    modifiedFields: z.record(z.string(), z.unknown()).nullish(),
  }),
  configuration: z.unknown().optional(),
});

const rule = z.object({ at: z.enum(['control-point', 'everyday']), refuses: z.enum(['to-resolve', 'blocks-release']) });

/** Nothing set, or nothing that can be read: the stricter one. */
const strict: GateRule = { at: 'control-point', refuses: 'to-resolve' };

const ruleOf = (configuration: unknown): GateRule => {
  try {
    const read = rule.safeParse(typeof configuration === 'string' ? JSON.parse(configuration) : configuration);
    return read.success ? read.data : strict;
  } catch {
    return strict;
  }
};

interface Answer {
  readonly result: boolean;
  readonly errorMessage?: string;
}
const refused = (errorMessage: string): Answer => ({ result: false, errorMessage });

export const gate = async (payload: unknown): Promise<Answer> => {
  const read = asked.safeParse(payload);
  if (!read.success) {
    logTrouble('gate-not-understood', read.error);
    return refused(sayNotJudged('the issue'));
  }
  const { issue, transition, configuration } = read.data;
  const { at, refuses } = ruleOf(configuration);
  try {
    const ask = { key: issue.key, to: transition.to.id, fields: transition.modifiedFields ?? {}, refuses };
    const verdict = await judgeTransition(ports, ask);
    const objection = verdict.is === 'unknown' && at === 'everyday' ? undefined : sayVerdict(verdict);
    return objection === undefined ? { result: true } : refused(objection);
  } catch (error) {
    logTrouble('gate-failed', error);
    return at === 'everyday' ? { result: true } : refused(sayNotJudged(issue.key));
  }
};
