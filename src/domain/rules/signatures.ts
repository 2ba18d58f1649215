/** What signatures are worth now (5.1.8, 8.2.1; 21 CFR 11.50, 11.70). Who signed is told where the signatures are shown, not in a gap. */
import { type JudgedApproval, standing } from '../evidence/approval';
import { out, read, rule } from './rule';
import { named } from './said';

const ABC = ['A', 'B', 'C'] as const;

const meaningsOf = (approvals: readonly JudgedApproval[]): string =>
  [...new Set(approvals.map(({ meaning }) => meaning))].sort().join(', ');

const latestDay = (approvals: readonly JudgedApproval[]): string =>
  approvals.map(({ at }) => at.slice(0, 10)).reduce((last, each) => (each > last ? each : last), '');

export const APR_01 = rule({
  id: 'APR-01',
  name: { en: 'Changed since it was signed', de: 'Geändert seit der Unterschrift' },
  asks: { en: 'nothing was changed since it was signed', de: 'seit der Unterschrift ist nichts geändert' },
  clauses: ['8.2.1', '5.1.8', '21 CFR 11.70'],
  classes: ABC,
  severity: 'to-resolve',
  atRelease: 'blocks-release',
  subject: '*',
  why: {
    en: '{item} was changed after it was signed on {date} ({meanings}). The signature stays in the record and counts no more.',
    de: '{item} wurde geändert, nachdem es am {date} unterschrieben wurde ({meanings}). Die Unterschrift bleibt in der Aufzeichnung und zählt nicht mehr.',
  },
  resolve: { en: 'Look at the difference and sign again.', de: 'Den Unterschied ansehen und erneut unterschreiben.' },
  resolutions: [],
  reads: { item: read([], 'key', 'approvals') },
  yieldsTo: [{ rule: 'CHG-01', at: [] }],
  check: ({ item: [item] }) => {
    const stale = item ? standing(item.approvals).filter(({ state }) => state === 'stale') : [];
    if (!item || stale.length === 0) return undefined;
    return { facts: { item: item.key, meanings: meaningsOf(stale), date: latestDay(stale) } };
  },
});

export const APR_02 = rule({
  id: 'APR-02',
  name: { en: 'Signature not valid', de: 'Unterschrift nicht gültig' },
  asks: { en: 'its signatures are complete and authorised', de: 'die Unterschriften sind vollständig und berechtigt' },
  clauses: ['5.1.8', '21 CFR 11.50', '21 CFR 11.70', '21 CFR 11.10'],
  classes: ABC,
  severity: 'blocks-release',
  subject: '*',
  why: {
    en: 'A signature on {item} counts for nothing.[ Name, time, zone or meaning is missing: {incomplete}.][ The right to sign was not established: {unauthorised}.][ Signed in a way this version cannot read: {unreadable}.]',
    de: 'Eine Unterschrift unter {item} zählt nicht.[ Name, Zeit, Zeitzone oder Bedeutung fehlt: {incomplete}.][ Die Berechtigung war nicht festgestellt: {unauthorised}.][ Auf eine Art unterschrieben, die diese Version nicht lesen kann: {unreadable}.]',
  },
  resolve: { en: 'Have somebody with the right to sign it do so.', de: 'Von jemandem mit Berechtigung unterschreiben lassen.' },
  resolutions: [],
  reads: { item: read([], 'key', 'approvals') },
  yieldsTo: [],
  check: ({ item: [item] }) => {
    if (!item) return undefined;
    const shown = standing(item.approvals);
    const count = (state: JudgedApproval['state']): string => {
      const n = shown.filter((each) => each.state === state).length;
      return n === 0 ? '' : String(n);
    };
    const facts = {
      ...named('incomplete', count('incomplete')),
      ...named('unauthorised', count('unauthorised')),
      ...named('unreadable', count('unreadable')),
    };
    return Object.keys(facts).length === 0 ? undefined : { facts: { item: item.key, ...facts } };
  },
});

const squeezed = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

const authorsIn = (all: readonly { readonly approvals: readonly JudgedApproval[] }[]): readonly JudgedApproval[] =>
  all.flatMap(({ approvals }) => approvals.filter(({ meaning, state }) => meaning === 'author' && state !== 'revoked'));

/**
 * IEC 62304 asks no independence (corrections 19): a team's own procedure does, or IEC 81001-5-1 for tests of security. Asked only where a
 * profile takes it in.
 */
export const VER_07 = rule({
  id: 'VER-07',
  name: { en: 'Verified by its author', de: 'Vom Urheber verifiziert' },
  asks: { en: 'somebody else than the author verified it', de: 'jemand anderes als der Urheber hat es verifiziert' },
  clauses: ['IEC 81001-5-1 5.7.5'],
  classes: ABC,
  severity: 'to-resolve',
  subject: '*',
  why: {
    en: 'The same person is author and verifier of {item}. Your procedure asks for a second one.',
    de: 'Dieselbe Person hat {item} verfasst und verifiziert. Ihr Verfahren verlangt eine zweite.',
  },
  resolve: { en: 'Have somebody else verify it.', de: 'Von jemand anderem verifizieren lassen.' },
  resolutions: [],
  reads: {
    item: read([], 'key', 'kinds', 'approvals', 'stated'),
    tests: read([out('executes')], 'approvals'),
    requirements: read([out('executes'), out('verifies')], 'approvals'),
  },
  yieldsTo: [],
  check: ({ item: [item], tests, requirements }) => {
    if (!item) return undefined;
    const verified = item.approvals.filter(({ state, meaning }) => state === 'valid' && meaning === 'verified');
    const signedOwn = authorsIn([item]).some((author) => verified.some(({ by }) => by === author.by));
    const tester = item.kinds.includes('RUN') ? squeezed(item.stated['tester'] ?? '') : '';
    const around = authorsIn([...tests, ...requirements]);
    const testedOwn = tester !== '' && around.some(({ printedName }) => squeezed(printedName) === tester);
    return signedOwn || testedOwn ? { facts: { item: item.key } } : undefined;
  },
});
