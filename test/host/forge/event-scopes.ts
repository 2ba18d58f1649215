/** Which scopes an event needs before it is sent to the app: the classic ones, or all of the granular ones. */

const JIRA_FAILED_EXPRESSION = 'avi:jira:failed:expression';
const PAGE_EVENT = /^avi:confluence:(\w+):page$/;

const CLASSIC = ['read:confluence-content.summary'];
const GRANULAR = ['read:page:confluence', 'read:space:confluence', 'read:user:confluence', 'read:content.metadata:confluence'];

/** Lists of scopes, one of which must be granted whole; none for an event nobody knows the scopes of. */
export function scopesFor(eventType: string): readonly (readonly string[])[] {
  if (eventType === JIRA_FAILED_EXPRESSION) return [['manage:jira-configuration']];
  if (eventType.startsWith('avi:jira:')) return [['read:jira-work']];
  const [, what] = PAGE_EVENT.exec(eventType) ?? [];
  if (what === undefined) return [];
  const removes = what === 'trashed' || what === 'deleted';
  return [
    [...CLASSIC, ...(removes ? ['write:confluence-content'] : [])],
    [...GRANULAR, ...(removes ? ['write:page:confluence'] : [])],
  ];
}

export function mayHear(eventType: string, granted: readonly string[]): boolean {
  return scopesFor(eventType).some((scopes) => scopes.every((scope) => granted.includes(scope)));
}
