import type { MacroConfig } from './macro-api';
import { macroConfig } from './macro-schemas';

/** Undefined where the page holds something else: of an earlier or later version, or written by hand. */
export const readConfig = (given: unknown): MacroConfig | undefined => macroConfig.safeParse(given).data;
