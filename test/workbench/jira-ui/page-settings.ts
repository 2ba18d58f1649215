/** Set before anything else loads: Atlaskit's feature gates rest as they ship, and zod compiles nothing, which the page's policy forbids. */
import { z } from 'zod';

z.config({ jitless: true });
Object.assign(globalThis, { __PLATFORM_FEATURE_FLAGS__: { booleanResolver: () => false } });
