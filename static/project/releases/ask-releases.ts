import { askBy } from '../../../src/contract/client';
import type { ReleaseApi } from '../../../src/contract/release-api';

export const askReleases = askBy<ReleaseApi>();
