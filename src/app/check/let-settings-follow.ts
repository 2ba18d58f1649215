/**
 * Settings a person changed follow the entry that says so, like rows, before the hint moves: a crash right after the commit leaves nobody
 * reading by the old ones for good. All issues are read again by the new ones, and until that is done no answer about the product is whole.
 */
import type { Mapping } from '../../domain/kinds/mapping';
import type { Entry } from '../../domain/record/entry';
import type { FirstRead, Ports } from '../ports';

export const CHANGE_MAPPING = 'change-mapping';

/** What such an entry holds beside who changed it and when. */
export interface MappingChange extends Readonly<Record<string, unknown>> {
  readonly before: Mapping;
  readonly after: Mapping;
  /** How many issues are to be read again, as Jira counts them. */
  readonly issues: number;
}

const parseChange = (entry: Entry): MappingChange | undefined =>
  entry.act === CHANGE_MAPPING ? (entry.detail as MappingChange | undefined) : undefined;

const readAnew = (entry: Entry, total: number, projects: readonly string[]): FirstRead => ({
  state: 'running',
  read: 0,
  total,
  since: entry.at,
  at: entry.at,
  projects,
});

/** Harmless when done twice or out of turn. */
export const letSettingsFollow = async (ports: Ports, entry: Entry): Promise<void> => {
  const change = parseChange(entry);
  if (!change) return;
  const product = await ports.products.find(entry.product);
  if (!product || product.version >= entry.seq) return;
  const firstRead = readAnew(entry, change.issues, product.projects);
  await ports.products.save({ ...product, mapping: change.after, version: entry.seq, firstRead });
};
