/** What each call of the issue's screens does. Deciding calls answer with the issue as it stands after the decision. */
import type { Api, OpenedIssue } from '../../contract/api';
import { confirmLinks } from '../../app/decide/confirm-links';
import { acceptLoss } from '../../app/decide/decide-on-artifact';
import { createAndLink, linkExisting } from '../../app/decide/resolve-by-link';
import { setClass } from '../../app/decide/set-class';
import { switchOn } from '../../app/decide/switch-on';
import { recheckIssues } from '../../app/check/recheck-issues';
import type { Ports, Product } from '../../app/ports';
import { answerIssue, type Viewer } from '../../app/read/answer-issue';
import { explainClass } from '../../app/read/explain-class';
import { foreseeClass } from '../../app/read/foresee-class';
import { openClass } from '../../app/read/open-class';
import { findCandidates } from '../../app/read/find-candidates';
import { artifactId } from '../../domain/trace/artifact';
import type { Handlers } from './answering';
import { accepted, found, Refused } from './refused';
import { sayIssue } from './say-issue';
import { mustSee, seenProduct } from './seen-product';

const open = async (ports: Ports, viewer: Viewer, product?: Product): Promise<OpenedIssue> =>
  sayIssue(found(await answerIssue(ports, viewer, product)), viewer.language);

export const issueCalls: Handlers<Api, Viewer> = {
  openIssue: (ports, viewer) => open(ports, viewer),
  checkNow: async (ports, viewer) => {
    const product = await seenProduct(ports, viewer);
    await recheckIssues(ports, { product, reading: { is: 'ids', ids: [viewer.issue] }, actor: 'app', act: 'read' });
    return open(ports, viewer, product);
  },
  explainClass: async (ports, viewer) => {
    const lines = await explainClass(ports, await seenProduct(ports, viewer), viewer);
    return found(lines);
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
  openClass: async (ports, viewer) => {
    const form = await openClass(ports, await seenProduct(ports, viewer), viewer);
    if (!form) throw new Refused('no-class-here');
    return form;
  },
  foreseeClass: async (ports, viewer, { language, ...ask }) => {
    const product = await seenProduct(ports, viewer);
    return accepted(foreseeClass(ports, { product, ...viewer, language }, ask));
  },
  setClass: async (ports, viewer, { language: _, ...ask }) => {
    const product = await seenProduct(ports, viewer);
    await accepted(setClass(ports, { product, ...viewer }, ask));
    return open(ports, viewer, product);
  },
  confirmLinks: async (ports, viewer, ask) => {
    const product = await seenProduct(ports, viewer);
    await accepted(confirmLinks(ports, { product, ...viewer }, ask));
    return open(ports, viewer, product);
  },
  minorEdit: async (ports, viewer, { reason }) => {
    const product = await seenProduct(ports, viewer);
    await accepted(confirmLinks(ports, { product, ...viewer }, { reason, act: 'minor-edit' }));
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
