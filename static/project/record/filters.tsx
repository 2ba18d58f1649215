/** Issue, act, person and days. A person is asked for by a name in the list, since who works on a product is in its record. */
import React, { useEffect, useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { RecordFilterAsk, RecordView } from '../../../src/contract/record-api';
import { Choice } from '../parts/choice';
import { useAddress } from '../shell/address';
import { useSay } from '../shell/viewer';
import { words } from '../words/words';
import { recordWords as w } from './words';

const restMs = 500;
const nothing = { issue: '', actor: '', name: '', act: '', from: '', to: '' };

/** Midnight of a day of the viewer's browser, as a moment. */
const moment = (day: string, last: boolean): string | undefined => {
  const at = new Date(`${day}T${last ? '23:59:59.999' : '00:00:00.000'}`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
};

export const useFilter = (): RecordFilterAsk => {
  const { asked } = useAddress();
  const of = (name: keyof typeof nothing): string => asked.get(name) ?? '';
  const [from, to] = [moment(of('from'), false), moment(of('to'), true)];
  return {
    ...(of('issue') === '' ? {} : { issue: of('issue') }),
    ...(of('actor') === '' ? {} : { actor: of('actor') }),
    ...(of('act') === '' ? {} : { act: of('act') }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
};

const IssueBox = (): ReactNode => {
  const say = useSay();
  const { asked, ask } = useAddress();
  const known = asked.get('issue') ?? '';
  const [text, setText] = useState(known);
  useEffect(() => {
    setText(known);
  }, [known]);
  useEffect(() => {
    if (text.trim() === known) return undefined;
    const timer = setTimeout(() => {
      ask({ issue: text.trim() });
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text, known, ask]);
  return (
    <div className="filter-search">
      <Textfield
        isCompact
        aria-label={say(w.issueFilter)}
        placeholder={say(w.issueFilter)}
        maxLength={60}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
    </div>
  );
};

const Day = ({ name, label }: { readonly name: 'from' | 'to'; readonly label: string }): ReactNode => {
  const { asked, ask } = useAddress();
  return (
    <label className="record-day small subtle">
      {label}{' '}
      <input
        type="date"
        className="plain-select"
        value={asked.get(name) ?? ''}
        onChange={(event) => {
          ask({ [name]: event.target.value });
        }}
      />
    </label>
  );
};

export const Filters = ({ acts }: Pick<RecordView, 'acts'>): ReactNode => {
  const say = useSay();
  const { asked, ask } = useAddress();
  const [actor, name] = [asked.get('actor') ?? '', asked.get('name') ?? ''];
  const isFiltered = Object.keys(nothing).some((each) => (asked.get(each) ?? '') !== '');
  const people = [
    { value: 'app', label: say(w.app) },
    ...(actor === '' || actor === 'app' ? [] : [{ value: actor, label: name || actor }]),
  ];
  return (
    <div className="filters">
      <IssueBox />
      <Choice
        name={say(w.actFilter)}
        options={acts.map(({ act, name: label }) => ({ value: act, label }))}
        chosen={asked.get('act') ?? ''}
        choose={(act) => {
          ask({ act });
        }}
      />
      <Choice
        name={say(w.whoFilter)}
        options={people}
        chosen={actor}
        choose={(value) => {
          ask({ actor: value, name: value === actor ? name : '' });
        }}
      />
      <Day name="from" label={say(w.from)} />
      <Day name="to" label={say(w.to)} />
      {isFiltered && (
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            ask(nothing);
          }}
        >
          {say(words.clear)}
        </Button>
      )}
    </div>
  );
};
