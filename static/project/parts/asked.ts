/** What a list is asked with, kept in the page's address; whatever the address holds that is not known is left out. */
import type { ListFilter, ListOrder, PageRows } from '../../../src/contract/project-api';
import type { SeverityName } from '../../../src/contract/table-view';
import { useAddress } from '../shell/address';

export const severities: readonly SeverityName[] = ['blocks-release', 'to-resolve', 'note'];
const classes = ['A', 'B', 'C'] as const;
const orders: readonly ListOrder[] = ['gaps', 'gaps-last', 'key', 'key-down'];

export interface Asked {
  readonly filter: ListFilter;
  readonly order: ListOrder;
  readonly rows: PageRows;
}

export type Change = Readonly<
  Partial<Record<'severity' | 'kind' | 'rule' | 'class' | 'project' | 'suspect' | 'words' | 'order' | 'rows' | 'view', string>>
>;

const listOf = (asked: URLSearchParams, name: keyof Change): readonly string[] => {
  const value = asked.get(name) ?? '';
  return value === '' ? [] : value.split(',');
};

const part = <K extends keyof ListFilter>(name: K, values: NonNullable<ListFilter[K]> & readonly unknown[]): Partial<ListFilter> =>
  values.length === 0 ? {} : { [name]: values };

const filterOf = (asked: URLSearchParams): ListFilter => {
  const words = (asked.get('words') ?? '').trim();
  const wanted = listOf(asked, 'severity');
  const letters = listOf(asked, 'class');
  return {
    ...part(
      'severities',
      severities.filter((one) => wanted.includes(one)),
    ),
    ...part('kinds', listOf(asked, 'kind')),
    ...part('rules', listOf(asked, 'rule')),
    ...part(
      'classes',
      classes.filter((one) => letters.includes(one)),
    ),
    ...part('projects', listOf(asked, 'project')),
    ...(asked.get('suspect') === 'yes' ? { suspect: true } : {}),
    ...(words === '' ? {} : { words }),
  };
};

export const isFiltered = (filter: ListFilter): boolean => Object.keys(filter).length > 0;

export const nothingAsked: Change = { severity: '', kind: '', rule: '', class: '', project: '', suspect: '', words: '' };

/** The open screen's list, and a way to ask it otherwise: an empty value asks for everything. */
export const useAsked = (): { readonly asked: Asked; readonly view: string; readonly change: (change: Change) => void } => {
  const { asked, ask } = useAddress();
  const order = orders.find((one) => one === asked.get('order')) ?? 'gaps';
  return {
    asked: { filter: filterOf(asked), order, rows: asked.get('rows') === '25' ? 25 : 50 },
    view: asked.get('view') ?? '',
    change: (change) => {
      ask(change);
    },
  };
};
