/** An issue as Jira's REST v2 tells it, with as little as an export may have. */
const idOf = (key: string): string =>
  String(700_000 + Array.from(key).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99_991, 0));

type Fields = Readonly<Record<string, unknown>>;

export const anIssue = (key: string, more: Fields = {}): { readonly id: string; readonly key: string; readonly fields: Fields } => ({
  id: idOf(key),
  key,
  fields: {
    project: { key: key.split('-')[0], name: `Project ${String(key.split('-')[0])}` },
    issuetype: { name: 'Requirement', subtask: false },
    status: { name: 'Open', statusCategory: { key: 'new' } },
    summary: `Summary of ${key}`,
    description: 'As it was exported.',
    labels: [],
    components: [],
    versions: [],
    created: '2015-02-02T13:44:04.000+0000',
    updated: '2015-03-24T17:40:26.000+0200',
    issuelinks: [],
    subtasks: [],
    comment: { comments: [] },
    ...more,
  },
});
