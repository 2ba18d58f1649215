/** One person's way to Confluence. */
import { useMemo } from 'react';
import { z } from 'zod';
import { SiteClient } from '../../jira-ui/site/site-client';
import { useSession } from '../../jira-ui/site/session';

const refusal = z.union([
  z.object({ errors: z.array(z.object({ title: z.string() })) }).transform(({ errors }) => errors.map(({ title }) => title)),
  z.object({ message: z.string() }).transform(({ message }) => [message]),
]);

const more = z.object({ _links: z.object({ next: z.string().optional() }) });

export class Wiki extends SiteClient {
  protected readonly product = 'Confluence';
  protected readonly room = '/api/wiki';

  protected wordsIn(body: unknown): readonly string[] {
    return refusal.safeParse(body).data ?? [];
  }

  /** A whole list, page after page. */
  async list<T>(path: string, element: z.ZodType<T>): Promise<readonly T[]> {
    const all: T[] = [];
    for (let next: string | undefined = path; next !== undefined;) {
      const answer: unknown = await this.get(next, z.unknown());
      all.push(...z.object({ results: z.array(element) }).parse(answer).results);
      next = more.parse(answer)._links.next;
    }
    return all;
  }
}

export const useWiki = (): Wiki => {
  const { accountId } = useSession().person;
  return useMemo(() => new Wiki(accountId), [accountId]);
};
