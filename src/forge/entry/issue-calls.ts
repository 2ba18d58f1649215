/** What each call of the issue's screens does. Deciding calls answer with the issue as it stands after the decision. */
import type { Api, OpenedIssue } from '../../contract/api';
import { confirmLinks } from '../../app/decide/confirm-links';
import { acceptLoss, setClass } from '../../app/decide/decide-on-artifact';
import { createAndLink, linkExisting } from '../../app/decide/resolve-by-link';
import { switchOn } from '../../app/decide/switch-on';
import { recheckIssues } from '../../app/check/recheck-issues';
import type { Ports, Product } from '../../app/ports';
import { answerIssue, findProduct, type Viewer } from '../../app/read/answer-issue';
import { explainClass } from '../../app/read/explain-class';
import { findCandidates } from '../../app/read/find-candidates';
import { artifactId } from '../../domain/trace/artifact';
import type { Handlers } from './answering';
import { accepted, Refused } from './refused';
import { sayFreshness } from './say-freshness';

const productOf = async (ports: Ports, viewer: Viewer): Promise<Product> => {
  const product = await findProduct(ports, viewer.projectId);
  if (!product) throw new Refused('not-found');
  return product;
};

/** The issue, and the project the screen says it is in: neither follows from the other. */
const mustSee = async (ports: Ports, { person, issue, projectId }: Viewer): Promise<void> => {
  const seen = await ports.issues.browsable(person, [projectId], [issue]);
  if (!seen.issues.has(issue) || !seen.projects.has(projectId)) throw new Refused('not-found');
};

/** Both at once; an issue the viewer may not see and a project that is switched off look the same. */
const seenProduct = async (ports: Ports, viewer: Viewer): Promise<Product> => {
  const [product] = await Promise.all([productOf(ports, viewer), mustSee(ports, viewer)]);
  return product;
};

const open = async (ports: Ports, viewer: Viewer, product?: Product): Promise<OpenedIssue> => {
  const answer = await answerIssue(ports, viewer, product);
  if (!answer) throw new Refused('not-found');
  if (!('freshness' in answer)) return answer;
  const freshness = sayFreshness(answer, viewer.language);
  if (answer.is === 'first-read') return { is: answer.is, read: answer.read, total: answer.total, freshness };
  if (answer.is !== 'issue') return { is: answer.is, freshness };
  const { current: _c, at: _a, ...rest } = answer;
  return { ...rest, freshness };
};

export const issueCalls: Handlers<Api, Viewer> = {
  openIssue: (ports, viewer) => open(ports, viewer),
  checkNow: async (ports, viewer) => {
    const product = await seenProduct(ports, viewer);
    await recheckIssues(ports, { product, reading: { is: 'ids', ids: [viewer.issue] }, actor: 'app', act: 'read' });
    return open(ports, viewer, product);
  },
  explainClass: async (ports, viewer) => {
    const lines = await explainClass(ports, await seenProduct(ports, viewer), viewer);
    if (!lines) throw new Refused('not-found');
    return lines;
  },
  findCandidates: async (ports, viewer, ask) => findCandidates(ports, await seenProduct(ports, viewer), viewer, ask),
  createAndLink: async (ports, viewer, ask) => {
    const product = await seenProduct(ports, viewer);
    await accepted(createAndLink(ports, { product, ...viewer }, { ...ask, projectId: viewer.projectId }));
    return open(ports, viewer, product);
  },
  linkExisting: async (ports, viewer, ask) => {
    const product = await seenProduct(ports, viewer);
    await accepted(linkExisting(ports, { product, ...viewer }, { rule: ask.rule, kind: ask.kind, other: artifactId(ask.other) }));
    return open(ports, viewer, product);
  },
  setClass: async (ports, viewer, ask) => {
    const product = await seenProduct(ports, viewer);
    await accepted(setClass(ports, { product, ...viewer }, ask));
    return open(ports, viewer, product);
  },
  confirmLinks: async (ports, viewer, ask) => {
    const product = await seenProduct(ports, viewer);
    await accepted(confirmLinks(ports, { product, ...viewer }, ask));
    return open(ports, viewer, product);
  },
  acceptLoss: async (ports, viewer, ask) => {
    const product = await seenProduct(ports, viewer);
    await accepted(acceptLoss(ports, { product, ...viewer }, ask));
    return open(ports, viewer, product);
  },
  switchOn: async (ports, viewer, { join }) => {
    await mustSee(ports, viewer);
    await accepted(switchOn(ports, { person: viewer.person, projectId: viewer.projectId, join }));
    return open(ports, viewer);
  },
};
