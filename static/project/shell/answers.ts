/** What the server answered, kept while it is shown. A refusal is said at once; whoever looks decides about another try. */
import { QueryClient } from '@tanstack/react-query';
import type { ProjectApi } from '../../../src/contract/project-api';
import { askBy } from '../../../src/contract/client';
import type { Reply } from '../../../src/contract/calls';
import type { Refusal } from '../../../src/contract/refusal';

export const answers = new QueryClient({
  defaultOptions: { queries: { retry: false, networkMode: 'always', staleTime: 0, gcTime: 60_000 } },
});

export const ask = askBy<ProjectApi>();

/** The server's own words why not. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super(refusal.title);
  }
}

export const accepted = async <T>(reply: Promise<Reply<T>>): Promise<T> => {
  const given = await reply;
  if (!given.ok) throw new Refused(given.refusal);
  return given.value;
};
