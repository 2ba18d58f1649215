/** All rules by family, each with what it cites, how loud it is, and why. */
import React, { type ReactNode } from 'react';
import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import Textfield from '@atlaskit/textfield';
import type { FamilyView, RuleView } from '../../../src/contract/rules-api';
import { severities } from '../parts/asked';
import { Pick } from '../settings/pick';
import { Section } from '../settings/section';
import { ChoiceTable } from '../settings/table';
import { useSay } from '../shell/viewer';
import { severityWords } from '../words/words';
import { useDraft } from './draft';
import { dropOwn, isAdjusted, lacksReason, reasonIn, setOwnSeverity, setReason, setSeverity, severityIn, type Set } from './edit-pack';
import { ruleWords as w } from './words';

const isSet = (value: string): value is Set => value === 'off' || severities.some((each) => each === value);

const Severity = ({ rule }: { readonly rule: RuleView }): ReactNode => {
  const say = useSay();
  const { pack, change } = useDraft();
  const own = pack.own?.find(({ id }) => id === rule.id);
  const off = own ? [] : [{ value: 'off', label: say(w.off) }];
  return (
    <Pick
      label={say(w.severityOf, { id: rule.id })}
      options={[...severities.map((value) => ({ value, label: say(severityWords[value]) })), ...off]}
      value={own ? own.severity : severityIn(pack, rule)}
      choose={(value) => {
        if (!isSet(value)) return;
        if (!own) change((draft) => setSeverity(draft, rule, value));
        else if (value !== 'off') change((draft) => setOwnSeverity(draft, rule, value));
      }}
    />
  );
};

const Reason = ({ rule }: { readonly rule: RuleView }): ReactNode => {
  const say = useSay();
  const { pack, change } = useDraft();
  if (!isAdjusted(pack, rule)) return <span className="small subtle">{say(rule.isOwn ? w.ownClause : w.asItComes)}</span>;
  const isMissing = lacksReason(pack, rule);
  return (
    <div className="stack-tight">
      <Textfield
        isCompact
        aria-label={say(w.reasonOf, { id: rule.id })}
        placeholder={say(w.reasonMissing)}
        isInvalid={isMissing}
        maxLength={500}
        value={reasonIn(pack, rule)}
        onChange={({ currentTarget: { value } }) => {
          change((draft) => setReason(draft, rule, value));
        }}
      />
      <span className="small subtle">
        {say(w.comesAs, { severity: say(severityWords[rule.standard]) })}
        {rule.setBy === undefined ? '' : `; ${rule.setBy}`}
      </span>
    </div>
  );
};

const Named = ({ rule }: { readonly rule: RuleView }): ReactNode => {
  const say = useSay();
  const { change } = useDraft();
  return (
    <div className="settings-line">
      <span>
        <span className="rules-id">{rule.id}</span> {rule.name}
        <span className="small subtle rules-asks">{rule.asks}</span>
      </span>
      {rule.isOwn && (
        <IconButton
          icon={CrossIcon}
          appearance="subtle"
          label={say(w.drop, { id: rule.id })}
          onClick={() => {
            change((draft) => dropOwn(draft, rule));
          }}
        />
      )}
    </div>
  );
};

const matches = ({ id, name, asks, clauses }: RuleView, words: string): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${id} ${name} ${asks} ${clauses}`.toLowerCase().includes(word));

const Family = ({ family: { name }, rules }: { readonly family: FamilyView; readonly rules: readonly RuleView[] }): ReactNode => {
  const say = useSay();
  const { pack } = useDraft();
  const n = rules.filter((rule) => isAdjusted(pack, rule)).length;
  return (
    <Section title={name} {...(n === 0 ? {} : { state: say(w.state, { n }) })}>
      <ChoiceTable
        className="rules-table"
        label={name}
        heads={[say(w.rule), say(w.clauses), say(w.classes), say(w.severity), say(w.why)]}
        rows={rules.map((rule) => ({
          key: rule.id,
          cells: [
            <Named key="name" rule={rule} />,
            <span key="clauses" className="small">
              {rule.clauses === '' ? say(w.ownClause) : rule.clauses}
            </span>,
            rule.classes,
            <Severity key="severity" rule={rule} />,
            <Reason key="reason" rule={rule} />,
          ],
        }))}
      />
    </Section>
  );
};

export const RuleRows = ({ words }: { readonly words: string }): ReactNode => {
  const say = useSay();
  const { families, pack } = useDraft();
  const stands = (rule: RuleView): boolean => !rule.isOwn || pack.own?.some(({ id }) => id === rule.id) === true;
  const shown = families
    .map((family) => ({ family, rules: family.rules.filter((rule) => stands(rule) && matches(rule, words)) }))
    .filter(({ rules }) => rules.length > 0);
  if (shown.length === 0) return <p className="subtle">{say(w.noneFound)}</p>;
  return shown.map(({ family, rules }) => <Family key={family.id} family={family} rules={rules} />);
};
