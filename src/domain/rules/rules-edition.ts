/**
 * Which rules a row was judged by, as one name. An update of the app brings other rules without any event; what was judged by earlier ones
 * says nothing about the later (law 7).
 */
import { hashOf } from '../record/canonical';
import { everyRule } from './rule-book';

/** Raised by hand where a verdict can differ though no rule says anything else of itself. */
const engine = 1;

/** Everything a rule says of itself but its words for screens. */
export const rulesEdition: string = hashOf({
  engine,
  rules: everyRule.map(({ name: _n, asks: _a, why: _w, resolve: _r, resolutions: _s, evaluate: _e, ...declared }) => declared),
}).slice(0, 16);
