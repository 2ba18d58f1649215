/** Turns what came over the border into values the host can use: function marks become functions that post back. */
import type { RemoteFunction } from '../forge-doc';
import { isRecord } from '../forge-doc';
import { FUNCTION_MARK } from '../wire';

export const decode = (value: unknown, remote: (id: string) => RemoteFunction): unknown => {
  if (Array.isArray(value)) return value.map((item) => decode(item, remote));
  if (!isRecord(value)) return value;
  const id = value[FUNCTION_MARK];
  if (typeof id === 'string') return remote(id);
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, decode(field, remote)]));
};
