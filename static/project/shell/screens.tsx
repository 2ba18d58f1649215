/** The pages that exist, in the order of the navigation. `manifest.yml` names the same routes. */
import type { ComponentType } from 'react';
import ClockIcon from '@atlaskit/icon/core/clock';
import DashboardIcon from '@atlaskit/icon/core/dashboard';
import GridIcon from '@atlaskit/icon/core/grid';
import InboxIcon from '@atlaskit/icon/core/inbox';
import PeopleGroupIcon from '@atlaskit/icon/core/people-group';
import ReleaseIcon from '@atlaskit/icon/core/release';
import StatusWarningIcon from '@atlaskit/icon/core/status-warning';
import ScalesIcon from '@atlaskit/icon/core/scales';
import SettingsIcon from '@atlaskit/icon/core/settings';
import { Gaps } from '../gaps/gaps';
import { Inbox } from '../inbox/inbox';
import { Matrix } from '../matrix/matrix';
import { Overview } from '../overview/overview';
import { Record } from '../record/record';
import { Releases } from '../releases/releases';
import { Rules } from '../rules/rules';
import { Settings } from '../settings/settings';
import { Signers } from '../signers/signers';
import type { Words } from '../words/language';
import { words } from '../words/words';

export interface Screen {
  readonly route: string;
  readonly name: Words;
  readonly Icon: ComponentType<{ readonly label: string }>;
  readonly Screen: ComponentType;
}

/** The landing screen stands first. */
export const screens: readonly Screen[] = [
  { route: 'overview', name: words.overview, Icon: DashboardIcon, Screen: Overview },
  { route: 'gaps', name: words.gaps, Icon: StatusWarningIcon, Screen: Gaps },
  { route: 'matrix', name: words.matrix, Icon: GridIcon, Screen: Matrix },
  { route: 'releases', name: words.releases, Icon: ReleaseIcon, Screen: Releases },
  { route: 'signatures', name: words.inbox, Icon: InboxIcon, Screen: Inbox },
  { route: 'record', name: words.record, Icon: ClockIcon, Screen: Record },
  { route: 'signers', name: words.signers, Icon: PeopleGroupIcon, Screen: Signers },
  { route: 'settings', name: words.settings, Icon: SettingsIcon, Screen: Settings },
  { route: 'rules', name: words.rules, Icon: ScalesIcon, Screen: Rules },
];

/** Without a route of its own the page shows its first screen. */
export const screenAt = (route: string): Screen | undefined => (route === '' ? screens[0] : screens.find((one) => one.route === route));
