/** The search field of the top bar. */
import React, { useState, type ReactNode } from 'react';
import SearchIcon from '@atlaskit/icon/core/search';
import { goTo } from '../site/route';

/** @param find what a person's words lead to: an address of the site */
export const Search = ({ find }: { readonly find: (words: string) => string }): ReactNode => {
  const [text, setText] = useState('');
  const search = (event: React.FormEvent): void => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    goTo(find(words));
    setText('');
  };
  return (
    <form className="search" role="search" onSubmit={search}>
      <SearchIcon label="" size="small" />
      <input aria-label="Search" placeholder="Search" value={text} onChange={(event) => setText(event.target.value)} />
    </form>
  );
};

const isKey = (text: string): boolean => /^[A-Z][A-Z0-9]+-\d+$/i.test(text);

/** A key leads to its issue, other words to the list of issues that have them in their summary. */
export const issueSearch =
  (project: string) =>
  (words: string): string => {
    const jql = `project = ${project} AND summary ~ "${words.replace(/["\\]/g, '')}"`;
    return isKey(words) ? `/browse/${words.toUpperCase()}` : `/jira/projects/${project}/issues?jql=${encodeURIComponent(jql)}`;
  };
