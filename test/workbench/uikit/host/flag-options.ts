/** The options of `showFlag`, read into what the page shows. */
import { isRecord, type RemoteFunction } from '../forge-doc';
import type { ShownFlag } from './page';

const kinds = ['info', 'success', 'warning', 'error'] as const;
const isRemote = (value: unknown): value is RemoteFunction => typeof value === 'function';

const actionsFrom = (value: unknown): ShownFlag['actions'] =>
  (Array.isArray(value) ? value : []).filter(isRecord).map((action) => {
    const onClick = action['onClick'];
    return { text: String(action['text']), onClick: () => (isRemote(onClick) ? void onClick().catch(() => undefined) : undefined) };
  });

const optional = (value: unknown): { description?: string } => (typeof value === 'string' ? { description: value } : {});

export const flagFrom = (data: Readonly<Record<string, unknown>>): ShownFlag => ({
  id: String(data['id']),
  title: typeof data['title'] === 'string' ? data['title'] : '',
  ...optional(data['description']),
  kind: kinds.find((kind) => kind === data['type']) ?? 'info',
  autoDismiss: data['isAutoDismiss'] === true,
  actions: actionsFrom(data['actions']),
});
