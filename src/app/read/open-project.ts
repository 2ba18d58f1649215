/** What the project page opens with: the software product as this viewer may know it, in counts. */
import { findKind, kinds } from '../../domain/kinds/find-kind';
import { gapsIn, type GapCounts } from '../../domain/record/gap-counts';
import type { Totals } from '../../domain/record/sums';
import type { RuleBook } from '../../domain/rules/rule-book';
import type { Instant, Person, SafetyClass } from '../../domain/trace/artifact';
import { PRODUCT } from '../../domain/trace/product-node';
import type { Ports, Product } from '../ports';
import { findProduct } from './answer-issue';
import type { Freshness } from './freshness';
import { joinableProducts, type Joinable } from './joinable-products';
import { countSeen } from './list/count-seen';
import { projectsOf } from './list/lists';
import { facesOf, lookAtProduct, type ProductLook } from './list/look-at-product';
import { sayNotAsked } from './say-off';
import type { Language } from './sentence';

/** Who looks at a project's page. */
export interface ProjectViewer {
  readonly person: Person;
  readonly projectId: string;
  readonly language: Language;
}

export interface ProjectName {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}
export interface KindCount {
  readonly kind: string;
  readonly name: string;
  readonly total: number;
  readonly byClass: Readonly<Partial<Record<SafetyClass, number>>>;
}
export interface RuleCount {
  readonly rule: string;
  readonly name: string;
  readonly count: number;
}
export interface ProductRead {
  readonly is: 'product';
  readonly name: string;
  readonly safetyClass: SafetyClass;
  readonly projects: readonly ProjectName[];
  readonly artifacts: readonly KindCount[];
  readonly gaps: GapCounts;
  readonly complete: boolean;
  readonly rules: readonly RuleCount[];
  readonly notAsked: readonly string[];
  readonly look: ProductLook;
}
export type ProjectAnswer =
  | ProductRead
  | { readonly is: 'switched-off'; readonly maySwitchOn: boolean; readonly joinable: readonly Joinable[] }
  | {
      readonly is: 'first-read';
      readonly name: string;
      readonly progress: { readonly read: number; readonly total: number } | undefined;
      readonly freshness: Freshness;
      readonly current: boolean;
      readonly at: Instant;
    };

const addTo = (count: KindCount, of: SafetyClass, n: number): KindCount => ({
  ...count,
  total: count.total + n,
  byClass: { ...count.byClass, [of]: (count.byClass[of] ?? 0) + n },
});

const kindCounts = ({ artifacts }: Totals, language: Language): readonly KindCount[] => {
  const counts = new Map<string, KindCount>();
  for (const [key, n] of Object.entries(artifacts)) {
    const [words = '', of = 'C'] = key.split('|');
    for (const kind of words.split('+')) {
      const none = { kind, name: findKind(kind)?.name[language] ?? kind, total: 0, byClass: {} };
      counts.set(kind, addTo(counts.get(kind) ?? none, of === 'A' || of === 'B' ? of : 'C', n));
    }
  }
  const order = kinds.map(({ id }) => id);
  return [...counts.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
};

const ruleCounts = ({ gaps }: Totals, { rules, off }: RuleBook, language: Language): readonly RuleCount[] => {
  const counts = new Map<string, number>();
  for (const [key, n] of Object.entries(gaps)) {
    const [rule = '', , , state] = key.split('|');
    if (state === 'open') counts.set(rule, (counts.get(rule) ?? 0) + n);
  }
  return [...rules, ...off.map(({ rule }) => rule)].flatMap(({ id, name }) => {
    const count = counts.get(id) ?? 0;
    return count === 0 ? [] : [{ rule: id, name: name[language], count }];
  });
};

const namesOf = (look: ProductLook): readonly ProjectName[] =>
  projectsOf(look).map((id) => ({
    id,
    key: look.product.learned?.called[id]?.key ?? id,
    name: look.product.learned?.called[id]?.name ?? id,
  }));

/** Only whoever may see every project learns how many issues there are to read. */
const progressOf = ({ product, access }: ProductLook): { readonly read: number; readonly total: number } | undefined => {
  const { read, total } = product.firstRead;
  return product.projects.every((id) => access.projects.has(id)) ? { read, total } : undefined;
};

const readProduct = async (ports: Ports, look: ProductLook, language: Language): Promise<ProductRead> => {
  const [counts, faces] = await Promise.all([countSeen(ports, look), facesOf(ports, look, [PRODUCT])]);
  return {
    is: 'product',
    name: look.product.name,
    safetyClass: faces.get(PRODUCT)?.derived.effectiveClass ?? 'C',
    projects: namesOf(look),
    artifacts: kindCounts(counts.totals, language),
    gaps: gapsIn(counts.totals),
    complete: counts.complete,
    rules: ruleCounts(counts.totals, look.book, language),
    notAsked: sayNotAsked(look.book, language),
    look,
  };
};

const whereOff = async (ports: Ports, { person, projectId }: ProjectViewer): Promise<ProjectAnswer | undefined> => {
  const { projects } = await ports.issues.browsable(person, [projectId], []);
  if (!projects.has(projectId)) return undefined;
  const maySwitchOn = await ports.desk.mayAdminister(projectId);
  return { is: 'switched-off', maySwitchOn, joinable: maySwitchOn ? await joinableProducts(ports) : [] };
};

/** The product of the page's project, as far as the viewer may see that project. `known`: where the caller has just read it. */
export const lookAtProject = async (
  ports: Ports,
  { person, projectId }: ProjectViewer,
  known?: Product,
): Promise<ProductLook | 'off' | undefined> => {
  const product = known ?? (await findProduct(ports, projectId));
  if (!product) return 'off';
  const look = await lookAtProduct(ports, product, person);
  const { access } = look ?? {};
  return access?.projects.has(projectId) === true || access?.byIssue.has(projectId) === true ? look : undefined;
};

/** Undefined: the viewer may not browse the project. */
export const openProject = async (ports: Ports, viewer: ProjectViewer): Promise<ProjectAnswer | undefined> => {
  const look = await lookAtProject(ports, viewer);
  if (look === 'off') return whereOff(ports, viewer);
  if (!look) return undefined;
  if (look.product.firstRead.state !== 'running') return readProduct(ports, look, viewer.language);
  const { product, freshness, current, at } = look;
  return { is: 'first-read', name: product.name, progress: progressOf(look), freshness, current, at };
};
