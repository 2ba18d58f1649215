/** What the issue's panel shows beside the verdict of the card: attributes and trace. One look at the record serves both. */
import type { UnsettledLink } from '../../domain/evidence/unsettled';
import type { Ports, Product } from '../ports';
import { answerFrom, unsettledFrom, type IssueAnswer, type IssueRead } from './read-issue';
import { attributesForm, readAttributes, type Attributes, type AttributesForm } from './read-attributes';
import { lookAtIssue, type Ask } from './look-at-issue';
import { readTrace, relationOf, type Trace } from './read-trace';
import type { Language } from './sentence';

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

/** A link that saving the form would turn suspect, as the trace shows it. */
export interface SaidUnsettled {
  readonly relation: string;
  readonly key: string;
  readonly summary: string;
  readonly isTest: boolean;
}
export interface OpenedAttributes extends AttributesForm {
  readonly unsettles: IssueRead['unsettles'];
  /** Tests first. */
  readonly links: readonly SaidUnsettled[];
}

const sayUnsettled = (links: readonly UnsettledLink[], language: Language): readonly SaidUnsettled[] =>
  links
    .map(({ verb, way, other, isTest }) => ({
      relation: relationOf(verb, way, language),
      key: other.key,
      summary: other.statement.summary,
      isTest,
    }))
    .sort((a, b) => Number(b.isTest) - Number(a.isTest) || a.key.localeCompare(b.key, 'en', { numeric: true }));

/** The form to change attributes with, and what a change would unsettle. Undefined where there is no such issue for this viewer. */
export const openAttributes = async (ports: Ports, product: Product, ask: Ask): Promise<OpenedAttributes | undefined> => {
  const looked = await lookAtIssue(ports, product, ask);
  const own = looked?.rows.get(ask.issue)?.state.artifact;
  const issue = looked && answerFrom(product, looked, ask);
  if (!own || issue?.is !== 'issue') return undefined;
  const links = sayUnsettled(unsettledFrom(own, looked), ask.language);
  return { ...attributesForm(product, own, ask.language), unsettles: issue.unsettles, links };
};
