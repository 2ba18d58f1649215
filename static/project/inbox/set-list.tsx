/** What is put before the signer, grouped by change request, opened one by one; by keyboard as well as by mouse. */
import React, { useRef, type KeyboardEvent, type ReactNode } from 'react';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import type { InboxItemView } from '../../../src/contract/inbox-api';
import { ClassLetter } from '../parts/mark';
import { IssueLink } from '../shell/links';
import { useSay } from '../shell/viewer';
import { words } from '../words/words';
import { groupsOf, type Group } from './groups';
import { ItemText } from './text';
import type { Review } from './use-review';
import { inboxWords as w } from './words';

interface ListProps {
  readonly review: Review;
  readonly open: string | undefined;
  readonly setOpen: (id: string | undefined) => void;
  /** To the form below. */
  readonly toForm: () => void;
}

const Tick = ({ item, review }: { readonly item: InboxItemView; readonly review: Review }): ReactNode => {
  const say = useSay();
  return (
    <input
      type="checkbox"
      aria-label={say(w.include, { key: item.key })}
      checked={review.isIn(item)}
      disabled={!review.mayJoin(item)}
      onChange={() => {
        review.toggle(item);
      }}
    />
  );
};

interface ItemProps extends ListProps {
  readonly item: InboxItemView;
  readonly hold: (id: string, button: HTMLButtonElement | null) => void;
}

const Item = ({ item, review, open, setOpen, hold }: ItemProps): ReactNode => {
  const say = useSay();
  const isOpen = open === item.id;
  return (
    <li className="inbox-item">
      <div className="inbox-row">
        <Tick item={item} review={review} />
        <button
          type="button"
          className="inbox-head"
          data-item={item.id}
          aria-expanded={isOpen}
          ref={(button) => {
            hold(item.id, button);
          }}
          onClick={() => {
            setOpen(isOpen ? undefined : item.id);
          }}
        >
          {isOpen ? <ChevronDownIcon label="" size="small" /> : <ChevronRightIcon label="" size="small" />}
          <span className="inbox-key">{item.key}</span>
          <span className="inbox-summary">{item.summary}</span>
        </button>
        <span className="inbox-kinds small subtle">{item.first ? say(w.control) : item.kinds.join(', ')}</span>
        <ClassLetter of={item.class} label={say(words.classOf)} />
        <span className="inbox-state small">{say(review.read.has(item.id) ? w.opened : w.notOpened)}</span>
      </div>
      <p className="inbox-said small subtle">
        {item.apart === '' ? item.said : item.apart} <IssueLink issue={item.key} />
      </p>
      {isOpen && <ItemText item={item} read={review.read.get(item.id)} took={review.took} mayReturn={review.view?.roles !== ''} />}
    </li>
  );
};

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');

/** Keys count only while the focus is in the list. */
const useKeys = ({ review, open, setOpen, toForm }: ListProps, order: readonly InboxItemView[]) => {
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const go = (step: 1 | -1): void => {
    const at = order.findIndex(({ id }) => id === open);
    const next = order[at < 0 ? (step > 0 ? 0 : order.length - 1) : at + step];
    if (!next) return;
    setOpen(next.id);
    buttons.current.get(next.id)?.focus();
  };
  const acts: Readonly<Record<string, () => void>> = {
    j: () => {
      go(1);
    },
    k: () => {
      go(-1);
    },
    x: () => {
      const item = order.find(({ id }) => id === open);
      if (item) review.toggle(item);
    },
    s: toForm,
  };
  return {
    hold: (id: string, button: HTMLButtonElement | null): void => {
      if (button) buttons.current.set(id, button);
      else buttons.current.delete(id);
    },
    onKeyDown: (event: KeyboardEvent): void => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = acts[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    },
  };
};

const Request = ({ request }: Pick<Group, 'request'>): ReactNode => {
  const say = useSay();
  if (!request) return <h2>{say(w.noRequest)}</h2>;
  const [before, after] = say(w.underRequest, { key: '\n' }).split('\n');
  return (
    <h2>
      {before}
      <IssueLink issue={request.key} />
      {after} <span className="inbox-request">{request.summary}</span>
    </h2>
  );
};

export const SetList = (props: ListProps): ReactNode => {
  const say = useSay();
  const { items } = props.review;
  const groups = groupsOf(items.filter(({ apart }) => apart === ''));
  const apart = items.filter((item) => item.apart !== '');
  const { hold, onKeyDown } = useKeys(props, [...groups.flatMap((group) => group.items), ...apart]);
  return (
    // Keys pass through here on their way up from the buttons that have the focus.
    <div className="inbox-list stack" aria-busy={props.review.looking} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <section key={group.request?.key ?? ''}>
          {(group.request !== undefined || groups.length > 1) && <Request request={group.request} />}
          <ul aria-label={say(w.list)}>
            {group.items.map((item) => (
              <Item key={item.id} item={item} hold={hold} {...props} />
            ))}
          </ul>
        </section>
      ))}
      {apart.length > 0 && (
        <section>
          <h2>{say(w.apart)}</h2>
          <ul aria-label={say(w.apart)}>
            {apart.map((item) => (
              <Item key={item.id} item={item} hold={hold} {...props} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
