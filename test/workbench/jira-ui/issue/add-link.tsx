/** Choosing a link: what it says, and the issue at its other end. */
import React, { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Select from '@atlaskit/select';
import { useSession } from '../site/session';
import { searchAll } from '../site/search-all';
import { linkTypes, projects, type LinkType } from '../site/shapes';
import { useLoad } from '../site/use-load';

/** `from` and `to` as Jira's issueLink call has them: the sentence reads *outward issue* outward-words *inward issue* reversed, see `linkBody`. */
export interface NewLink {
  readonly type: string;
  readonly says: string;
  /** True when the sentence is the type's outward description. */
  readonly outward: boolean;
  readonly other: string;
}

interface Saying {
  readonly label: string;
  readonly value: string;
  readonly type: string;
  readonly outward: boolean;
}

const sayingsOf = (types: readonly LinkType[]): Saying[] =>
  types.flatMap(({ id, name, inward, outward }) => {
    const both = [
      { label: outward, value: `${id}:outward`, type: name, outward: true },
      { label: inward, value: `${id}:inward`, type: name, outward: false },
    ];
    return inward === outward ? both.slice(0, 1) : both;
  });

/**
 * The body of Jira's call. "A blocks B" is stored with A as the inward issue: the names of the two ends are the other way round than
 * one would think.
 */
export const linkBody = (issueKey: string, { type, outward, other }: NewLink): unknown => ({
  type: { name: type },
  inwardIssue: { key: outward ? issueKey : other },
  outwardIssue: { key: outward ? other : issueKey },
});

export const useSayings = (): readonly Saying[] => {
  const { jira } = useSession();
  const loaded = useLoad('link types', () => jira.get('/rest/api/3/issueLinkType', linkTypes));
  return sayingsOf(loaded.value?.issueLinkTypes ?? []);
};

interface Choice {
  readonly label: string;
  readonly value: string;
}

/** Issues of every project one may see, those of `project` first. */
export const useIssueChoices = (except: string, project: string): readonly Choice[] => {
  const { jira } = useSession();
  const load = async () => {
    const { values } = await jira.get('/rest/api/3/project/search', projects);
    const jql = `project in (${values.map(({ key }) => key).join(', ')}) ORDER BY key ASC`;
    return searchAll(jira, jql, ['summary', 'status', 'issuetype']);
  };
  const loaded = useLoad(`choices ${jira.person}`, load);
  const isNear = ({ key }: { readonly key: string }): boolean => key.startsWith(`${project}-`);
  const all = loaded.value ?? [];
  return [...all.filter(isNear), ...all.filter((issue) => !isNear(issue))]
    .filter(({ key }) => key !== except)
    .map(({ key, fields }) => ({ label: `${key} ${fields.summary}`, value: key }));
};

interface AddLinkProps {
  readonly issueKey: string;
  readonly add: (link: NewLink) => Promise<boolean>;
  readonly cancel: () => void;
}

export const AddLink = ({ issueKey, add, cancel }: AddLinkProps): ReactNode => {
  const sayings = useSayings();
  const issues = useIssueChoices(issueKey, issueKey.split('-')[0] ?? '');
  const [saying, setSaying] = useState<Saying>();
  const [other, setOther] = useState<Choice>();
  const chosen = saying ?? sayings[0];
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (chosen && other) void add({ type: chosen.type, says: chosen.label, outward: chosen.outward, other: other.value });
  };
  return (
    <form className="add-link" onSubmit={submit}>
      <div className="add-link-says">
        <Select<Saying>
          label="Link type"
          inputId="link-type"
          options={sayings}
          value={chosen ?? null}
          onChange={(next) => next && setSaying(next)}
          spacing="compact"
        />
      </div>
      <div className="add-link-issue">
        <Select<Choice>
          label="Issue to link"
          inputId="link-issue"
          placeholder="Search issues"
          options={issues}
          value={other ?? null}
          onChange={(next) => next && setOther(next)}
          spacing="compact"
        />
      </div>
      <div className="actions">
        <Button type="submit" appearance="primary" isDisabled={!other}>
          Link
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
