/** What may come in about baselines and releases. */
import { z } from 'zod';
import type { Schemas } from './calls';
import type { ReleaseApi } from './release-api';

const language = z.enum(['en', 'de']);
const name = z.string().min(1).max(60);
const reason = z.string().max(2000);
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{1,40}-\d{1,12}$/);

/** More issues than these come by a release issue that includes them. */
const mostNamed = 50;

export const releaseSchemas: Schemas<ReleaseApi> = {
  openReleases: z.strictObject({ language }),
  openScope: z.strictObject({ language, is: z.enum(['release', 'baseline']), name }),
  nameBaseline: z.strictObject({ language, name, reason }),
  keepBaseline: z.strictObject({ language, name }),
  planRelease: z.strictObject({ language, name, base: name, issues: z.array(key).max(mostNamed), reason }),
};
