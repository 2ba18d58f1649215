/**
 * Rules that are written and tested, and not switched on yet: they ask for signatures, and a gap nobody can resolve teaches people to look
 * away; or time alone turns their note into a gap, and nobody looks at them again when that time has come.
 */
import { X_01, X_02 } from './after-release';
import { CHG_01, SUP_04 } from './change-control';
import { CLS_02 } from './class-grounds';
import { REL_02, REL_03 } from './releases';
import { ARC_02, REQ_05 } from './reviews';
import type { AnyRule } from './rule';
import { APR_01, APR_02, VER_07 } from './signatures';

export const rulesWithSignatures: readonly AnyRule[] = [
  CLS_02, REQ_05, ARC_02, SUP_04, CHG_01, REL_02, REL_03, APR_01, APR_02, X_01, X_02,
]; // prettier-ignore

/** Asked only where a team's own procedure or another standard asks for it; never of IEC 62304 (corrections 19). */
export const profileRules: readonly AnyRule[] = [VER_07];
