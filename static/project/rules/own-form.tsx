/** A rule of a team's own in a few choices; the server writes its sentences and its test vectors. */
import React, { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useMutation } from '@tanstack/react-query';
import type { OwnChoices, OwnRuleForm } from '../../../src/contract/rules-api';
import { severities } from '../parts/asked';
import { Trouble } from '../parts/trouble';
import { Pick, type Option } from '../settings/pick';
import { Section } from '../settings/section';
import { accepted, Refused } from '../shell/answers';
import { useSay, useViewer } from '../shell/viewer';
import { severityWords } from '../words/words';
import { askRules, textOf, useDraft } from './draft';
import { ruleWords as w } from './words';

type Filter = NonNullable<OwnRuleForm['filter']>;
type Relation = OwnChoices['relations'][number];

const none = '';
const optionsOf = (all: readonly { readonly id: string; readonly name: string }[]): readonly Option[] =>
  all.map(({ id, name }) => ({ value: id, label: name }));
const nameOf = ({ verb, way }: Pick<Relation, 'verb' | 'way'>): string => `${way} ${verb}`;

interface WhereProps {
  readonly label: string;
  readonly every: string;
  readonly kind: string | undefined;
  readonly filter: Filter | undefined;
  readonly choose: (filter: Filter | undefined) => void;
}

/** An attribute of the kind, and one of its values, or any. */
const Where = ({ label, every, kind, filter, choose }: WhereProps): ReactNode => {
  const say = useSay();
  const { choices } = useDraft().view;
  const attributes = choices.kinds.find(({ id }) => id === kind)?.attributes ?? [];
  const values = attributes.find(({ id }) => id === filter?.attribute)?.values ?? [];
  const anything = { value: none, label: say(w.anyValue) };
  return (
    <div className="rules-where">
      <Field label={label}>
        <Pick
          label={label}
          options={[{ value: none, label: every }, ...optionsOf(attributes)]}
          value={filter?.attribute ?? none}
          choose={(attribute) => {
            choose(attribute === none ? undefined : { attribute });
          }}
        />
      </Field>
      {filter && values.length > 0 && (
        <Field label={say(w.is)}>
          <Pick
            label={`${label} ${say(w.is)}`}
            options={[anything, ...optionsOf(values)]}
            value={filter.is?.[0] ?? none}
            choose={(value) => {
              choose(value === none ? { attribute: filter.attribute } : { attribute: filter.attribute, is: [value] });
            }}
          />
        </Field>
      )}
    </div>
  );
};

const Field = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode => (
  <div className="field small">
    <span aria-hidden="true">{label}</span>
    {children}
  </div>
);

interface State {
  readonly name: string;
  readonly kind: string;
  readonly filter: Filter | undefined;
  readonly relation: string;
  readonly endKind: string;
  readonly endFilter: Filter | undefined;
  readonly minimum: number;
  readonly severity: OwnRuleForm['severity'];
  readonly classes: string;
}
const blank: State = {
  ...{ name: '', kind: none, filter: undefined, relation: none, endKind: none, endFilter: undefined },
  ...{ minimum: 1, severity: 'to-resolve', classes: 'A B C' },
};

const isClass = (text: string): text is OwnRuleForm['classes'][number] => ['A', 'B', 'C'].includes(text);

/** Undefined: something is still to be said. */
const formOf = (state: State, relation: Relation | undefined): OwnRuleForm | undefined => {
  const { name, kind, filter, endKind, endFilter, minimum, severity, classes } = state;
  if (name.trim() === '' || kind === none || !relation) return undefined;
  return {
    ...{ name, kind, verb: relation.verb, way: relation.way, minimum, severity },
    classes: classes.split(' ').filter(isClass),
    ...(filter ? { filter } : {}),
    ...(endKind === none ? {} : { endKind }),
    ...(endFilter ? { endFilter } : {}),
  };
};

const leadsFrom = ({ near }: Relation, kind: string): boolean => near.includes('*') || near.includes(kind);
const endsOf = (choices: OwnChoices, relation: Relation | undefined): readonly Option[] =>
  optionsOf(choices.kinds.filter(({ id }) => relation?.far.includes('*') === true || relation?.far.includes(id) === true));

interface PartProps {
  readonly state: State;
  readonly set: (change: Partial<State>) => void;
}

const Asked = ({ state, set }: PartProps): ReactNode => {
  const say = useSay();
  const { choices } = useDraft().view;
  return (
    <>
      <Field label={say(w.name)}>
        <Textfield
          isCompact
          aria-label={say(w.name)}
          maxLength={60}
          value={state.name}
          onChange={({ currentTarget: { value } }) => {
            set({ name: value });
          }}
        />
      </Field>
      <Field label={say(w.kind)}>
        <Pick
          label={say(w.kind)}
          options={optionsOf(choices.kinds)}
          value={state.kind}
          choose={(kind) => {
            set({ kind, filter: undefined, relation: none, endKind: none, endFilter: undefined });
          }}
        />
      </Field>
      <Where
        label={say(w.onlyWhere)}
        every={say(w.everyOne)}
        kind={state.kind}
        filter={state.filter}
        choose={(filter) => {
          set({ filter });
        }}
      />
    </>
  );
};

const Ends = ({ state, set, relation }: PartProps & { readonly relation: Relation | undefined }): ReactNode => {
  const say = useSay();
  const { choices } = useDraft().view;
  const relations = choices.relations.filter((each) => leadsFrom(each, state.kind));
  return (
    <>
      <Field label={say(w.relation)}>
        <Pick
          label={say(w.relation)}
          options={relations.map((each) => ({ value: nameOf(each), label: each.label }))}
          value={state.relation}
          choose={(value) => {
            set({ relation: value, endKind: none, endFilter: undefined });
          }}
        />
      </Field>
      <Field label={say(w.endKind)}>
        <Pick
          label={say(w.endKind)}
          options={[{ value: none, label: say(w.anyKind) }, ...endsOf(choices, relation)]}
          value={state.endKind}
          choose={(endKind) => {
            set({ endKind, endFilter: undefined });
          }}
        />
      </Field>
      {state.endKind !== none && (
        <Where
          label={say(w.endWhere)}
          every={say(w.everyOne)}
          kind={state.endKind}
          filter={state.endFilter}
          choose={(endFilter) => {
            set({ endFilter });
          }}
        />
      )}
    </>
  );
};

const HowLoud = ({ state, set }: PartProps): ReactNode => {
  const say = useSay();
  const classes = [
    { value: 'A B C', label: say(w.allClasses) },
    { value: 'B C', label: say(w.fromB) },
    { value: 'C', label: say(w.onlyC) },
  ];
  return (
    <>
      <Field label={say(w.minimum)}>
        <Pick
          label={say(w.minimum)}
          options={['1', '2', '3', '4', '5'].map((n) => ({ value: n, label: n }))}
          value={String(state.minimum)}
          choose={(n) => {
            set({ minimum: Number(n) });
          }}
        />
      </Field>
      <Field label={say(w.classes)}>
        <Pick
          label={say(w.classes)}
          options={classes}
          value={state.classes}
          choose={(chosen) => {
            set({ classes: chosen });
          }}
        />
      </Field>
      <Field label={say(w.severity)}>
        <Pick
          label={say(w.severity)}
          options={severities.map((value) => ({ value, label: say(severityWords[value]) }))}
          value={state.severity}
          choose={(value) => {
            const severity = severities.find((each) => each === value);
            if (severity) set({ severity });
          }}
        />
      </Field>
    </>
  );
};

export const OwnForm = (): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { view, pack, take } = useDraft();
  const [state, setState] = useState(blank);
  const set = (change: Partial<State>): void => {
    setState((before) => ({ ...before, ...change }));
  };
  const relation = view.choices.relations.find((each) => nameOf(each) === state.relation);
  const form = formOf(state, relation);
  const add = useMutation({
    mutationFn: (asked: OwnRuleForm) => accepted(askRules('tryRules', { language, pack: textOf(pack), add: asked })),
    onSuccess: (tried) => {
      take(tried);
      setState(blank);
    },
  });
  return (
    <Section folded title={say(w.addOwn)}>
      <p className="small subtle">{say(w.ownAbout)}</p>
      {add.error instanceof Refused && <Trouble title={add.error.refusal.title} sentence={add.error.refusal.sentence} />}
      <div className="rules-form">
        <Asked state={state} set={set} />
        <Ends state={state} set={set} relation={relation} />
        <HowLoud state={state} set={set} />
      </div>
      <div>
        <Button
          isDisabled={!form}
          isLoading={add.isPending}
          onClick={() => {
            if (form) add.mutate(form);
          }}
        >
          {say(w.add)}
        </Button>
      </div>
    </Section>
  );
};
