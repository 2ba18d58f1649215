/** What each call about baselines and releases does, for a viewer of the project page. */
import type { ReleaseApi, ReleasesView, ScopeName, ScopeView } from '../../contract/release-api';
import { planRelease } from '../../app/decide/plan-release';
import type { Ports } from '../../app/ports';
import { readActs } from '../../app/prove/baseline-acts';
import { keepAgain, nameBaseline } from '../../app/prove/name-baseline';
import { administers } from '../../app/read/administered';
import type { ProductLook } from '../../app/read/list/look-at-product';
import { openScope } from '../../app/read/release/open-scope';
import { readScope } from '../../app/read/release/read-scope';
import { notAsked } from '../../domain/rules/not-asked';
import type { Handlers } from './answering';
import { dataOf, lookForLists } from './look-for-lists';
import { accepted } from './refused';
import type { ProjectViewer } from './who-asks-in-project';

const releasesView = async (ports: Ports, viewer: ProjectViewer, look: ProductLook): Promise<ReleasesView> => {
  const [{ baselines, releases }, mayDecide] = await Promise.all([readActs(ports, look.product.id, look.head), administers(ports, viewer)]);
  return {
    baselines: baselines.map(({ name, at, reason, packs }) => ({ name, at, reason, kept: packs !== undefined })),
    releases: releases.map(({ name, at, reason, base }) => ({ name, at, reason, base: base.name })),
    mayDecide,
    data: dataOf(look, viewer.language),
  };
};

/** As it stands after a decision. */
const releasesAnew = async (ports: Ports, viewer: ProjectViewer): Promise<ReleasesView> =>
  releasesView(ports, viewer, await lookForLists(ports, viewer));

const scopeView = async (ports: Ports, viewer: ProjectViewer, named: ScopeName): Promise<ScopeView> => {
  const look = await lookForLists(ports, viewer);
  const scope = await accepted(openScope(ports, look, named));
  const { rows, overlay, ...read } = await readScope(ports, look, scope, viewer.language);
  const { release, baseline } = scope;
  return {
    is: release ? 'release' : 'baseline',
    name: release?.name ?? baseline.name,
    ...(release ? { base: baseline.name } : {}),
    baseAt: baseline.at,
    ...read,
    lines: rows,
    issues: overlay,
    notAsked: notAsked(scope.book).map((said) => said[viewer.language]),
    data: dataOf(look, viewer.language),
  };
};

export const releaseCalls: Handlers<ReleaseApi, ProjectViewer> = {
  openReleases: releasesAnew,
  openScope: (ports, viewer, { is, name }) => scopeView(ports, viewer, { is, name }),
  nameBaseline: async (ports, viewer, ask) => {
    await accepted(nameBaseline(ports, viewer, await lookForLists(ports, viewer), ask));
    return releasesAnew(ports, viewer);
  },
  keepBaseline: async (ports, viewer, { name }) => {
    await accepted(keepAgain(ports, viewer, await lookForLists(ports, viewer), name));
    return releasesAnew(ports, viewer);
  },
  planRelease: async (ports, viewer, plan) => {
    await accepted(planRelease(ports, viewer, await lookForLists(ports, viewer), plan));
    return releasesAnew(ports, viewer);
  },
};
