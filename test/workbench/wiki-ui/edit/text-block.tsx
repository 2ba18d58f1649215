/** A paragraph or heading one may write in; a slash at its beginning offers the app's macros. */
import React, { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AppModule } from '../../jira-ui/site/bench-state';
import { textAttr } from '../adf/adf-node';
import { wordsOf, type Block, type Change } from './draft';
import { optionId, SlashMenu } from './slash-menu';
import { useMacros } from './use-insert';

interface TextBlockProps {
  readonly block: Block;
  readonly change: (change: Change) => void;
  readonly insert: (module: AppModule) => void;
  readonly focused: boolean;
  readonly onFocus: () => void;
  readonly isLast: boolean;
}

const fits = (module: AppModule, words: string): boolean => module.title.toLowerCase().includes(words.toLowerCase());

/** The macros a line that begins with a slash asks for; undefined for any other line, and when the person has waved them away. */
const useSlash = (text: string): { readonly found: readonly AppModule[] | undefined; readonly dismiss: () => void } => {
  const macros = useMacros();
  const [dismissed, setDismissed] = useState('');
  const isAsking = text.startsWith('/') && dismissed !== text;
  return { found: isAsking ? macros.filter((module) => fits(module, text.slice(1))) : undefined, dismiss: () => setDismissed(text) };
};

export const TextBlock = ({ block: { id, node }, change, insert, focused, onFocus, isLast }: TextBlockProps): ReactNode => {
  const text = wordsOf(node) ?? '';
  const field = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState(0);
  const { found, dismiss } = useSlash(text);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const inMenu = (key: string, all: readonly AppModule[]): boolean => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step !== undefined && all.length > 0) setChosen((chosen + step + all.length) % all.length);
    else if (key === 'Escape') dismiss();
    else if (key === 'Enter' && all[chosen]) insert(all[chosen]);
    else return false;
    return true;
  };
  const pressed = (event: React.KeyboardEvent): void => {
    if (found && inMenu(event.key, found)) event.preventDefault();
    else if (event.key === 'Enter') {
      event.preventDefault();
      change({ what: 'new line', after: id });
    } else if (event.key === 'Backspace' && text === '') {
      event.preventDefault();
      change({ what: 'remove', id });
    }
  };
  const level = node.type === 'heading' ? ` adf-heading adf-heading-${textAttr(node, 'level') ?? '2'}` : '';
  const menu = `${id}-menu`;
  const active = found && found.length > 0 ? { 'aria-activedescendant': optionId(menu, chosen), 'aria-controls': menu } : {};
  return (
    <div className="text-block">
      <textarea
        ref={field}
        className={`text-field${level}`}
        rows={1}
        aria-label={node.type === 'heading' ? 'Heading' : 'Paragraph'}
        aria-autocomplete="list"
        {...active}
        placeholder={isLast ? 'Type / to insert elements' : ''}
        value={text}
        onFocus={onFocus}
        onChange={(event) => {
          setChosen(0);
          change({ what: 'text', id, text: event.target.value.replace(/\n/g, ' ') });
        }}
        onKeyDown={pressed}
        onBlur={dismiss}
      />
      {found && <SlashMenu id={menu} found={found} chosen={chosen} take={insert} />}
    </div>
  );
};
