/** The app's own export of a software product as a requirement set in the words a team would use: what another site would be given to open. */
import { findKind } from '../../../src/domain/kinds/find-kind';
import { fieldLabel } from '../../../src/domain/kinds/field-label';
import { findVerb } from '../../../src/domain/kinds/verbs';
import type { Artifact, Lifecycle } from '../../../src/domain/trace/artifact';
import type { ItemSet, SetItem, SetLink } from '../../../src/formats/item-set';
import type { ProductExport } from '../../../src/formats/product-export';

const statuses: Readonly<Record<Lifecycle, string>> = {
  draft: 'Draft',
  ready: 'To Do',
  'in-review': 'In Review',
  implemented: 'Done',
  investigated: 'Investigated',
  'closed-fixed': 'Fixed',
  'closed-not-a-fault': 'Not a fault',
  'closed-duplicate': 'Duplicate',
  rejected: 'Rejected',
  obsolete: 'Obsolete',
};

/** Names the app suggests an attribute for; the others are called as they are labelled. */
const fieldNames: Readonly<Record<string, string>> = {
  class: 'Safety class',
  classRationale: 'Class rationale',
  severity: 'Severity of harm',
  softwareContribution: 'Software contributes',
  category: 'Requirement category',
  location: 'Control location',
  measure: 'Control type',
  level: 'Test level',
  method: 'Test method',
  result: 'Test result',
  version: 'Software version',
  manufacturer: 'SOUP manufacturer',
};
const fieldName = (attribute: string): string => fieldNames[attribute] ?? fieldLabel(attribute).en;

const itemOf = ({ key, kinds, lifecycle, statement, stated }: Artifact): SetItem => ({
  key,
  type: findKind(kinds[0] ?? '')?.name.en ?? 'Item',
  title: statement.summary,
  text: statement.description,
  status: statuses[lifecycle],
  attributes: { fields: Object.fromEntries(Object.entries(stated).map(([name, value]) => [fieldName(name), value])) },
});

/** What is gone, or of no kind, is no item; links to it are counted as leading out of the set. */
export const setOfExport = ({ name, artifacts }: ProductExport): ItemSet => {
  const items = artifacts.filter(({ gone, kinds, key }) => !gone && kinds.length > 0 && key !== '');
  const keys = new Map(artifacts.map(({ id, key }) => [id, key]));
  const links = items.flatMap(({ key, links: own }) =>
    own.flatMap(({ verb, to, lost }): SetLink[] =>
      lost === undefined ? [{ from: key, to: keys.get(to) ?? to, type: findVerb(verb)?.label.en ?? verb }] : [],
    ),
  );
  return { name: name === '' ? 'Exported product' : name, items: items.map(itemOf), links };
};
