import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { mayHear, scopesFor } from './event-scopes';

const mapping = z.object({
  mapping: z.array(
    z.object({
      productEvent: z.string(),
      oAuthScopes: z.object({ beta: z.array(z.string()).default([]), current: z.array(z.string()).default([]) }),
    }),
  ),
});

function published(): z.infer<typeof mapping>['mapping'] {
  const main = createRequire(join(process.cwd(), 'package.json')).resolve('@forge/manifest');
  const file = join(dirname(main), 'mapping/product-event-to-scope-mapping.json');
  return mapping.parse(JSON.parse(readFileSync(file, 'utf8'))).mapping;
}

const pageEvents = published().filter(({ productEvent }) => /^avi:confluence:\w+:page$/.test(productEvent));
const sortedSets = (sets: readonly (readonly string[])[]): string[][] => sets.map((set) => [...set].sort());

test.each(pageEvents.map((entry) => [entry.productEvent, entry] as const))(
  '%s needs the scopes Atlassian publishes',
  (event, { oAuthScopes }) => {
    expect(sortedSets(scopesFor(event))).toEqual(sortedSets([oAuthScopes.current, oAuthScopes.beta]));
  },
);

test('every event of Jira issues and links needs at most what the classic scope gives', () => {
  const issues = published().filter(({ productEvent }) => /^avi:jira:(created|updated|deleted):(issue|issuelink)$/.test(productEvent));
  expect(issues.length).toBeGreaterThan(3);
  for (const { productEvent, oAuthScopes } of issues) expect(scopesFor(productEvent)).toEqual([oAuthScopes.current]);
});

test('an event is heard with one whole list, not with half of it, and never if nobody knows its scopes', () => {
  expect(mayHear('avi:confluence:trashed:page', ['read:confluence-content.summary'])).toBe(false);
  expect(mayHear('avi:confluence:trashed:page', ['read:confluence-content.summary', 'write:confluence-content'])).toBe(true);
  expect(mayHear('avi:confluence:created:page', ['read:page:confluence'])).toBe(false);
  expect(mayHear('avi:confluence:created:whiteboard', ['read:confluence-content.summary'])).toBe(false);
});
