/** What the server answered, kept while it is shown. A refusal is said at once; whoever looks decides about another try. */
import { QueryClient } from '@tanstack/react-query';

export const answers = new QueryClient({
  defaultOptions: { queries: { retry: false, networkMode: 'always', staleTime: 0, gcTime: 60_000 } },
});
