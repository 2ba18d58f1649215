import { askBy } from '../../../src/contract/client';
import type { SettingsApi } from '../../../src/contract/settings-api';

export const askSettings = askBy<SettingsApi>();
