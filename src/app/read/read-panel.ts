/** What the issue's panel shows beside the verdict of the card: attributes and trace. One look at the record serves both. */
import type { Ports, Product } from '../ports';
import { answerFrom, type IssueAnswer, type IssueRead } from './read-issue';
import { attributesForm, readAttributes, type Attributes, type AttributesForm } from './read-attributes';
import { lookAtIssue, type Ask } from './look-at-issue';
import { readTrace, type Trace } from './read-trace';

export interface PanelRead {
  readonly is: 'panel';
  readonly issue: IssueRead;
  readonly attributes: Attributes;
  readonly trace: Trace;
}
export type PanelAnswer = Exclude<IssueAnswer, IssueRead> | PanelRead;

/** Undefined where the viewer may not see the issue, or it is none. */
export const readPanel = async (ports: Ports, product: Product, ask: Ask): Promise<PanelAnswer | undefined> => {
  const looked = await lookAtIssue(ports, product, ask);
  if (!looked) return undefined;
  const issue = answerFrom(product, looked, ask);
  if (issue.is !== 'issue') return issue;
  const own = looked.rows.get(ask.issue)?.state.artifact;
  return own && { is: 'panel', issue, attributes: readAttributes(product, own, ask.language), trace: readTrace(own, looked, ask.language) };
};

/** The form to change attributes with, and what a change would unsettle. Undefined where there is no such issue for this viewer. */
export const openAttributes = async (
  ports: Ports,
  product: Product,
  ask: Ask,
): Promise<(AttributesForm & Pick<IssueRead, 'unsettles'>) | undefined> => {
  const looked = await lookAtIssue(ports, product, ask);
  const own = looked?.rows.get(ask.issue)?.state.artifact;
  const issue = looked && answerFrom(product, looked, ask);
  if (!own || issue?.is !== 'issue') return undefined;
  return { ...attributesForm(product, own, ask.language), unsettles: issue.unsettles };
};
