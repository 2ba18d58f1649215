/** What each call of the issue's screens does. Deciding calls answer with the issue as it stands after the decision. */
import type { Api, Call, OpenedIssue } from '../../contract/api';
import type { RefusalCode } from '../../contract/refusal';
import { acceptLoss, setClass } from '../../app/decide/decide-on-artifact';
import { createAndLink, linkExisting } from '../../app/decide/resolve-by-link';
import { switchOn } from '../../app/decide/switch-on';
import { recheckIssues } from '../../app/check/recheck-issues';
import { beginJudgingEverything } from '../../app/check/judge-everything';
import type { Ports, Product, Result } from '../../app/ports';
import { answerIssue, findProduct, type Viewer } from '../../app/read/answer-issue';
import { explainClass } from '../../app/read/explain-class';
import { artifactId } from '../../domain/trace/artifact';
import { sayFreshness } from './say-freshness';

export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}

const productOf = async (ports: Ports, viewer: Viewer): Promise<Product> => {
  const product = await findProduct(ports, viewer.projectId);
  if (!product) throw new Refused('not-found');
  return product;
};

const mustSee = async (ports: Ports, viewer: Viewer): Promise<void> => {
  const visible = await ports.issues.permitted(viewer.person, 'BROWSE_PROJECTS', [viewer.issue]);
  if (!visible.has(viewer.issue)) throw new Refused('not-found');
};

const open = async (ports: Ports, viewer: Viewer): Promise<OpenedIssue> => {
  const answer = await answerIssue(ports, viewer);
  if (!answer) throw new Refused('not-found');
  if (!('freshness' in answer)) return answer;
  const freshness = sayFreshness(answer, viewer.language);
  if (answer.is !== 'issue') return { is: answer.is, freshness };
  const { current: _c, at: _a, ...rest } = answer;
  return { ...rest, freshness };
};

const accept = async (decided: Promise<Result<unknown, RefusalCode>>): Promise<void> => {
  const result = await decided;
  if (!result.ok) throw new Refused(result.refusal);
};

type Handler<C extends Call> = (ports: Ports, viewer: Viewer, ask: Api[C]['ask']) => Promise<Api[C]['answer']>;

export const issueCalls: { readonly [C in Call]: Handler<C> } = {
  openIssue: open,
  checkNow: async (ports, viewer) => {
    await mustSee(ports, viewer);
    const product = await productOf(ports, viewer);
    const work = { product, reading: { is: 'ids', ids: [viewer.issue] }, actor: 'app', act: 'read' } as const;
    const { productClassChanged } = await recheckIssues(ports, work);
    if (productClassChanged) await beginJudgingEverything(ports, product);
    return open(ports, viewer);
  },
  explainClass: async (ports, viewer) => {
    const lines = await explainClass(ports, await productOf(ports, viewer), viewer);
    if (!lines) throw new Refused('not-found');
    return lines;
  },
  findCandidates: async (ports, viewer, ask) => {
    await mustSee(ports, viewer);
    return ports.desk.search(await productOf(ports, viewer), ask);
  },
  createAndLink: async (ports, viewer, ask) => {
    await mustSee(ports, viewer);
    const product = await productOf(ports, viewer);
    await accept(createAndLink(ports, { product, ...viewer }, { ...ask, projectId: viewer.projectId }));
    return open(ports, viewer);
  },
  linkExisting: async (ports, viewer, ask) => {
    await mustSee(ports, viewer);
    const product = await productOf(ports, viewer);
    await accept(linkExisting(ports, { product, ...viewer }, { rule: ask.rule, kind: ask.kind, other: artifactId(ask.other) }));
    return open(ports, viewer);
  },
  setClass: async (ports, viewer, ask) => {
    await mustSee(ports, viewer);
    await accept(setClass(ports, { product: await productOf(ports, viewer), ...viewer }, ask));
    return open(ports, viewer);
  },
  acceptLoss: async (ports, viewer, ask) => {
    await mustSee(ports, viewer);
    await accept(acceptLoss(ports, { product: await productOf(ports, viewer), ...viewer }, ask));
    return open(ports, viewer);
  },
  switchOn: async (ports, viewer) => {
    await mustSee(ports, viewer);
    await accept(switchOn(ports, viewer.person, viewer.projectId));
    return open(ports, viewer);
  },
};
