import type { InboxItemView } from '../../../src/contract/inbox-api';
import { groupsOf } from '../../../static/project/inbox/groups';

const item = (key: string, more: Partial<InboxItemView> = {}): InboxItemView => ({
  ...{ id: key, key, summary: key, kinds: [], class: 'B', first: false, changed: false, said: '', apart: '' },
  ...more,
});
const request = (key: string) => ({ request: { key, summary: 'A change' } });
const said = (items: readonly InboxItemView[]) => groupsOf(items).map((group) => [group.request?.key, group.items.map(({ key }) => key)]);

test('a set is grouped by change request, and what is under none comes last', () => {
  expect(said([item('P-1'), item('P-2', request('P-9')), item('P-3'), item('P-4', request('P-9'))])).toEqual([
    ['P-9', ['P-2', 'P-4']],
    [undefined, ['P-1', 'P-3']],
  ]);
});

test('risk controls of class C come first, in their group and with it', () => {
  const control = { first: true, class: 'C' } as const;
  const items = [
    item('P-1', request('P-8')),
    item('P-2', request('P-9')),
    item('P-3', { ...control, ...request('P-9') }),
    item('P-4'),
    item('P-5', control),
  ];
  expect(said(items)).toEqual([
    ['P-9', ['P-3', 'P-2']],
    ['P-8', ['P-1']],
    [undefined, ['P-5', 'P-4']],
  ]);
});
