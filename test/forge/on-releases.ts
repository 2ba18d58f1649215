/** Calls about baselines and releases on a project's page. */
import type { Reply } from '../../src/contract/calls';
import type { ReleaseApi, ReleasesView, ScopeView } from '../../src/contract/release-api';
import type { PersonName, World } from '../build/a-site';
import { answered, onPage } from './on-page';

export const onReleases = onPage<ReleaseApi>();

export const refusalOf = (reply: Reply<unknown>): string => (reply.ok ? 'done' : reply.refusal.code);

/** Named by the admin, and packed. */
export const aBaseline = async (world: World, name: string): Promise<ReleasesView> => {
  answered(await onReleases(world, 'admin', 'nameBaseline', { name, reason: 'Delivered to the clinic.' }));
  await world.settle();
  return answered(await onReleases(world, 'admin', 'openReleases', {}));
};

export const aRelease = async (world: World, name: string, base: string, ...issues: readonly string[]): Promise<ReleasesView> =>
  answered(await onReleases(world, 'admin', 'planRelease', { name, base, issues, reason: 'Hotfix.' }));

export const releases = async (world: World, person: PersonName = 'admin'): Promise<ReleasesView> =>
  answered(await onReleases(world, person, 'openReleases', {}));

export const releaseOf = async (world: World, name: string, person: PersonName = 'admin'): Promise<ScopeView> =>
  answered(await onReleases(world, person, 'openScope', { is: 'release', name }));
export const baselineOf = async (world: World, name: string): Promise<ScopeView> =>
  answered(await onReleases(world, 'admin', 'openScope', { is: 'baseline', name }));

/** `REQ-03 PUMP-2`, one a line. */
export const linesIn = ({ lines }: ScopeView): readonly string[] => lines.map(({ rule, issue }) => `${rule} ${issue.key}`);
