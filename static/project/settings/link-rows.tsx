import React, { type ReactNode } from 'react';
import type { LinkRow, ParentRow } from '../../../src/contract/settings-api';
import { sayNumber } from '../parts/when';
import { useSay, useViewer } from '../shell/viewer';
import { openLinks } from './answers';
import { useDraft } from './draft';
import { meaningBetween, setBetween, setLink, setParent } from './edit-mapping';
import { Pick } from './pick';
import { Section } from './section';
import { ChoiceTable } from './table';
import { useOpenWords } from './type-rows';
import { allVerbs, kindsOfType, meaningOf, nothing, valueOf, verbsBetween } from './verb-options';
import { Why } from './why';
import { settingsWords as w } from './words';

/** An end counts as nothing: so does what leads there, whatever it means elsewhere. */
const Unused = (): ReactNode => <span className="subtle">{useSay()(w.nothing)}</span>;

const LinkMeaning = ({ row, name }: { readonly row: LinkRow; readonly name: string }): ReactNode => {
  const say = useSay();
  const { view, mapping, change } = useDraft();
  const said = meaningBetween(mapping, row);
  const suggested = meaningBetween(view.suggested, row);
  const [from, to] = [kindsOfType(mapping, row.from), kindsOfType(mapping, row.to)];
  if (from.length === 0 || to.length === 0) return <Unused />;
  const verbs = verbsBetween(view.choices, from, to, valueOf(said), valueOf(suggested));
  return (
    <Pick
      label={say(w.meansOf, { link: name })}
      options={[{ value: nothing, label: say(w.nothing) }, ...verbs]}
      value={valueOf(said)}
      choose={(value) => {
        change((draft) => setBetween(draft, row, meaningOf(value)));
      }}
    />
  );
};

const ParentMeaning = ({ row: { child, parent }, name }: { readonly row: ParentRow; readonly name: string }): ReactNode => {
  const say = useSay();
  const { view, mapping, change } = useDraft();
  const said = mapping.parents.find((each) => each.child === child && each.parent === parent)?.verb ?? nothing;
  const [from, to] = [kindsOfType(mapping, child), kindsOfType(mapping, parent)];
  if (from.length === 0 || to.length === 0) return <Unused />;
  const verbs = verbsBetween(view.choices, from, to, said);
  return (
    <Pick
      label={say(w.meansOf, { link: name })}
      // Always from the child: what leads from a parent to its child is said by a link.
      options={[{ value: nothing, label: say(w.nothing) }, ...verbs.filter(({ value }) => !value.startsWith('-'))]}
      value={said}
      choose={(value) => {
        change((draft) => setParent(draft, child, parent, value === nothing ? null : value));
      }}
    />
  );
};

export const LinkRows = (): ReactNode => {
  const say = useSay();
  const openWords = useOpenWords();
  const { language } = useViewer();
  const { view, mapping } = useDraft();
  const nameOf = ({ fromName: from, outward: words, toName: to }: LinkRow): string => say(w.linkName, { from, words, to });
  const nameOfParent = ({ childName: child, parentName: parent }: ParentRow): string => say(w.parentName, { child, parent });
  const links = view.links.map((row) => ({
    key: `${row.link} ${row.from} ${row.to}`,
    cells: [
      nameOf(row),
      sayNumber(row.seen, language),
      <LinkMeaning key="means" row={row} name={nameOf(row)} />,
      <Why key="why" advice={row.advice} />,
    ],
  }));
  const parents = view.parents.map((row) => ({
    key: `${row.child} ${row.parent}`,
    cells: [
      nameOfParent(row),
      sayNumber(row.seen, language),
      <ParentMeaning key="means" row={row} name={nameOfParent(row)} />,
      <Why key="why" advice={row.advice} />,
    ],
  }));
  const rows = [...links, ...parents];
  const suggested = [...view.links, ...view.parents].filter(({ advice }) => advice.verdict === 'suggested').length;
  const state = say(w.typesState, { n: suggested, of: rows.length }) + openWords(openLinks(view, mapping));
  return (
    <Section title={say(w.links)} {...(rows.length === 0 ? {} : { state })}>
      {rows.length === 0 ? (
        <p className="subtle">{say(w.noLinks)}</p>
      ) : (
        <ChoiceTable
          className="settings-links"
          label={say(w.links)}
          heads={[say(w.inJira), say(w.seen), say(w.means), say(w.why)]}
          numbers={[1]}
          rows={rows}
        />
      )}
    </Section>
  );
};

export const UnseenLinkRows = (): ReactNode => {
  const say = useSay();
  const { view, mapping, change } = useDraft();
  if (view.unseenLinks.length === 0) return null;
  const n = view.unseenLinks.filter(({ link }) => mapping.links[link] !== undefined).length;
  const options = [{ value: nothing, label: say(w.nothing) }, ...allVerbs(view.choices)];
  return (
    <Section folded title={say(w.unseen)} state={say(w.unseenState, { n, of: view.unseenLinks.length })}>
      <p className="small subtle">{say(w.unseenAbout)}</p>
      <ChoiceTable
        label={say(w.unseen)}
        heads={[say(w.inJira), say(w.means), say(w.why)]}
        rows={view.unseenLinks.map(({ link, outward, advice }) => ({
          key: link,
          cells: [
            outward,
            <Pick
              key="means"
              label={say(w.meansOf, { link: outward })}
              options={options}
              value={valueOf(mapping.links[link])}
              choose={(value) => {
                change((draft) => setLink(draft, link, meaningOf(value)));
              }}
            />,
            <Why key="why" advice={advice} />,
          ],
        }))}
      />
    </Section>
  );
};
