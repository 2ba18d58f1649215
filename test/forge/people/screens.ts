/** Where every resolver of the manifest may be called from: which places its screens can be opened at, and the calls it knows. */
import Resolver from '@forge/resolver';
import type { Forge } from '../../host/forge/platform';
import { modulesOf } from '../../host/forge/manifest';
import { projectNames, type Crowd, type IssueName } from './crowd';

/** Watched before the app is loaded; what the real resolver does stays as it is. */
const defines = jest.spyOn(Resolver.prototype, 'define');
const definitions = jest.spyOn(Resolver.prototype, 'getDefinitions');
/** Names of the calls by the function that answers them; kept, since what the spies saw is forgotten when mocks are restored. */
const calls = new WeakMap<object, readonly string[]>();

const callsOf = (answering: object): readonly string[] => {
  const known = calls.get(answering);
  if (known) return known;
  const made = definitions.mock.results.findIndex(({ value }) => value === answering);
  const names = defines.mock.calls.flatMap(([name], n) => (defines.mock.contexts[n] === definitions.mock.contexts[made] ? [name] : []));
  calls.set(answering, names);
  return names;
};

export interface Place {
  readonly name: string;
  readonly extension: Readonly<Record<string, unknown>>;
  /** Another place of a screen that is asked everything elsewhere: a few questions tell whether it opens. */
  readonly aside?: true;
}

const nobodysId = '799999';

const issuePlaces = ({ issues, projects, world }: Crowd): readonly Place[] => {
  const at = (name: string, issue: object, project: string): Place => ({ name, extension: { issue, project: { id: project } } });
  const places: IssueName[] = ['clean', 'mixed', 'bare', 'edited', 'item', 'secret', 'benchTest', 'served', 'servedTest', 'far', 'off'];
  const { clean, secret } = issues;
  return [
    ...places.map((name) => {
      const { id, key, typeId, projectId } = issues[name];
      return at(name, { id, key, typeId }, projectId);
    }),
    at('an issue that is not there', { id: nobodysId, key: 'MAIN-9999', typeId: clean.typeId }, projects.MAIN),
    at('a hidden issue said to be of the open project', { id: issues.far.id, key: clean.key, typeId: clean.typeId }, projects.MAIN),
    at('an open issue said to be of another project', { id: clean.id, key: clean.key, typeId: clean.typeId }, projects.FAR),
    at('a barred issue under an open key', { id: secret.id, key: clean.key, typeId: world.site.issue(clean.id).typeId }, projects.MAIN),
  ];
};

const projectPlaces = ({ projects }: Crowd): readonly Place[] => [
  ...projectNames.map((name) => ({
    name,
    extension: { project: { id: projects[name], key: name, type: 'software' } },
    ...(name === 'MAIN' ? {} : { aside: true as const }),
  })),
  { name: 'a project that is not there', aside: true, extension: { project: { id: '899999', key: 'NOPE', type: 'software' } } },
];

/** A page everybody may read: that it is there tells nothing. */
const pagePlaces = (): readonly Place[] => [
  {
    name: 'a page',
    extension: { content: { id: '610001', type: 'page', subtype: null }, space: { id: '620001', key: 'RP' }, isEditing: false },
  },
];

/** By module type; a screen of another type has to be given its places here. */
const placesOf: Readonly<Record<string, (crowd: Crowd) => readonly Place[]>> = {
  'jira:issueContext': issuePlaces,
  'jira:issuePanel': issuePlaces,
  'jira:projectPage': projectPlaces,
  macro: pagePlaces,
};

export interface Screen {
  readonly module: string;
  readonly type: string;
  readonly calls: readonly string[];
  readonly places: (crowd: Crowd) => readonly Place[];
  /** Where the module names a function that the platform itself asks, as a person: `dynamicProperties.function`. */
  readonly at?: string;
}

const functionOf = (definition: Readonly<Record<string, unknown>>): string | undefined => {
  const { resolver } = definition;
  return typeof resolver === 'object' && resolver !== null && 'function' in resolver ? String(resolver.function) : undefined;
};

/** Functions a module names beside its resolver, each with its path. */
const otherFunctions = (definition: Readonly<Record<string, unknown>>): readonly (readonly [at: string, key: string])[] =>
  Object.entries(definition).flatMap(([name, part]) =>
    name !== 'resolver' && typeof part === 'object' && part !== null && 'function' in part
      ? [[`${name}.function`, String(part.function)] as const]
      : [],
  );

/** One screen for each resolver and kind of place; two screens that ask the same resolver from the same places are one. */
export const screensOf = ({ manifest }: Forge, app: Readonly<Record<string, unknown>>): readonly Screen[] => {
  const screens = new Map<string, Screen>();
  for (const { key, type, definition } of modulesOf(manifest)) {
    const resolver = functionOf(definition);
    const places = placesOf[type];
    for (const [at, named] of otherFunctions(definition)) {
      if (!places) throw new Error(`no places are known for ${type}: the table of people and calls cannot ask ${named}`);
      screens.set(named, { module: key, type, calls: [named], places, at });
    }
    if (resolver === undefined) continue;
    if (!places) throw new Error(`no places are known for the screens of ${type}: the table of people and calls cannot ask ${key}`);
    const handler = manifest.modules.function.find((one) => one.key === resolver)?.handler ?? '';
    const made = app[handler.replace(/^index\./, '')];
    const named = typeof made === 'function' ? callsOf(made) : [];
    if (named.length === 0) throw new Error(`no calls are known of the resolver ${resolver}`);
    const name = `${resolver} ${places.name}`;
    if (!screens.has(name)) screens.set(name, { module: key, type, calls: named, places });
  }
  return [...screens.values()];
};
