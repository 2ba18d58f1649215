/** What whoever answers for quality is told unasked (21 CFR 11.300(d)): secrets that locked, and changes of who may sign. */
import { noSigning, rolesOf, sayRole } from '../../../domain/evidence/signers';
import type { Entry } from '../../../domain/record/entry';
import { person as personOf, type Instant, type Person, type Text } from '../../../domain/trace/artifact';
import { CHANGE_SIGNERS, type SignersChange } from '../../check/let-settings-follow';
import { SIGNING_LOCKED } from '../../decide/signing/refuse';
import type { Ports, Product } from '../../ports';
import { sayTime } from '../say-date';
import { fill, type Language } from '../sentence';

const words = {
  locked: {
    en: '{time}: signing of {who} locked after wrong secrets.',
    de: '{time}: Unterschreiben für {who} nach falschen Geheimnissen gesperrt.',
  },
  roles: { en: '{time}: {by} changed the roles of {who}: {roles}.', de: '{time}: {by} hat die Rollen von {who} geändert: {roles}.' },
  reset: { en: '{time}: {by} reset the signing secret of {who}.', de: '{time}: {by} hat das Geheimnis von {who} zurückgesetzt.' },
  none: { en: 'none', de: 'keine' },
} as const satisfies Readonly<Record<string, Text>>;

const acts = [SIGNING_LOCKED, CHANGE_SIGNERS, 'reset-signing'] as const;
const days = 30;
const mostOfEach = 10;

const whoOf = ({ detail }: Entry): Person | undefined => (typeof detail?.['of'] === 'string' ? personOf(detail['of']) : undefined);

const say = (entry: Entry, names: ReadonlyMap<Person, string>, language: Language): string => {
  const of = whoOf(entry);
  const nameOf = (account: Person): string => names.get(account) ?? account;
  const facts = {
    time: sayTime(entry.at, language),
    who: of === undefined ? '' : nameOf(of),
    by: entry.actor === 'app' ? '' : nameOf(entry.actor),
  };
  if (entry.act === SIGNING_LOCKED) return fill(words.locked, language, facts);
  if (entry.act !== CHANGE_SIGNERS || of === undefined) return fill(words.reset, language, facts);
  const roles = rolesOf((entry.detail as SignersChange).after, of).map((role) => sayRole(role)[language]);
  return fill(words.roles, language, { ...facts, roles: roles.length === 0 ? words.none[language] : roles.join(', ') });
};

const isRecent = (at: Instant, now: Instant): boolean => Date.parse(now) - Date.parse(at) < days * 86_400_000;

/** The latest first. Lags behind the record by seconds. */
export const signingAlerts = async (ports: Ports, product: Product, language: Language): Promise<readonly string[]> => {
  const found = (await Promise.all(acts.map((act) => ports.record.acted(product.id, act, mostOfEach)))).flat();
  const recent = found.filter(({ at }) => isRecent(at, ports.clock.now())).sort((a, b) => b.seq - a.seq);
  const people = recent.flatMap((entry) => [whoOf(entry) ?? [], entry.actor === 'app' ? [] : entry.actor].flat());
  const names = await ports.desk.names(people);
  return recent.map((entry) => say(entry, names, language));
};

/** Nothing for anybody else. */
export const alertsFor = async (
  ports: Ports,
  product: Product,
  { person, language }: { readonly person: Person; readonly language: Language },
): Promise<readonly string[]> =>
  rolesOf(product.signing ?? noSigning, person).includes('quality') ? signingAlerts(ports, product, language) : [];
