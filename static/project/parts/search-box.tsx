/** A key or words; asked once the typing rests. */
import React, { useEffect, useRef, useState, type ReactNode } from 'react';
import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import { useSay } from '../shell/viewer';
import { words } from '../words/words';

const restMs = 400;

interface SearchBoxProps {
  readonly asked: string;
  readonly ask: (text: string) => void;
}

export const SearchBox = ({ asked, ask }: SearchBoxProps): ReactNode => {
  const say = useSay();
  const [text, setText] = useState(asked);
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    setText(asked);
  }, [asked]);
  useEffect(() => {
    if (text.trim() === asked) return undefined;
    const timer = setTimeout(() => {
      latest.current(text.trim());
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text, asked]);
  return (
    <div className="filter-search">
      <Textfield
        isCompact
        type="search"
        aria-label={say(words.search)}
        placeholder={say(words.search)}
        maxLength={255}
        value={text}
        elemBeforeInput={
          <span className="search-icon">
            <SearchIcon label="" size="small" color="var(--ds-icon-subtle)" />
          </span>
        }
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
    </div>
  );
};
