/** In which order a set is put before its signer. */
import type { InboxItemView } from '../../../src/contract/inbox-api';

export interface Group {
  readonly request: InboxItemView['request'];
  readonly items: readonly InboxItemView[];
}

/** Risk controls of class C first, the rest as it came; groups in the order of their first item, those without a request last. */
export const groupsOf = (items: readonly InboxItemView[]): readonly Group[] => {
  const groups = new Map<string, Group>();
  for (const item of [...items].sort((a, b) => Number(b.first) - Number(a.first))) {
    const key = item.request?.key ?? '';
    groups.set(key, { request: item.request, items: [...(groups.get(key)?.items ?? []), item] });
  }
  const all = [...groups.values()];
  return [...all.filter(({ request }) => request), ...all.filter(({ request }) => !request)];
};
