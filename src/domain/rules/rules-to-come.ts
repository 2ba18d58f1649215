/**
 * Rules that are written and tested, and not switched on yet: they ask for attributes that no screen lets anybody enter before the panel's
 * form is there, and a gap nobody can resolve teaches people to look away.
 */
import { ARC_01 } from './architecture';
import { CLS_04, CLS_05, CLS_06 } from './class-and-risk';
import { CHG_02, PRB_01, PRB_02 } from './problems-and-changes';
import { REQ_02, REQ_04, REQ_06, REQ_07 } from './requirement-content';
import { RSK_01, RSK_02, RSK_03, RSK_06, RSK_07, X_08 } from './risk-chain';
import { CHG_03, PRB_03, VER_03, VER_06 } from './results';
import type { AnyRule } from './rule';
import { SUP_01, SUP_02, SUP_03 } from './soup';
import { VER_01, VER_02, VER_04 } from './test-records';

export const rulesToCome: readonly AnyRule[] = [
  CLS_04, CLS_05, CLS_06, REQ_02, REQ_04, REQ_06, REQ_07, ARC_01, SUP_01, SUP_02, SUP_03, RSK_01, RSK_02, RSK_03, RSK_06, RSK_07, X_08,
  VER_01, VER_02, VER_04, PRB_01, PRB_02, CHG_02, VER_03, VER_06, PRB_03, CHG_03,
]; // prettier-ignore
