/** What a writer chooses when the macro is put into a page: which software product, which document, and what of it. */
import React, { useState } from 'react';
import { view } from '@forge/bridge';
import { Button, ButtonGroup, Inline, Label, Stack, Text, Textfield } from '@forge/react';
import type { Choices, DocumentName, MacroConfig, MacroScope } from '../../contract/macro-api';
import type { SeverityName } from '../../contract/table-view';
import { TroubleMessage } from '../context/trouble-message';
import { typed } from '../gap/typed';
import { fill, type Language } from '../words/language';
import { OneOf, SomeOf } from './choice';
import { words } from './words';

const classes = (['A', 'B', 'C'] as const).map((value) => ({ value, label: value }));
const rowChoices = (['25', '50'] as const).map((value) => ({ value, label: value }));

interface Draft {
  readonly product: string;
  readonly document: DocumentName;
  readonly scope: MacroScope;
  readonly rows: '25' | '50';
  readonly severities: readonly SeverityName[];
  readonly classes: readonly ('A' | 'B' | 'C')[];
  readonly projects: readonly string[];
  readonly words: string;
}

const draftOf = (config: MacroConfig | undefined, choices: Choices): Draft => ({
  product: config?.product ?? choices.products[0]?.value ?? '',
  document: config?.document ?? 'trace-matrix',
  scope: config?.scope ?? 'now',
  rows: config?.rows === 50 ? '50' : '25',
  severities: config?.severities ?? [],
  classes: config?.classes ?? [],
  projects: config?.projects ?? [],
  words: config?.words ?? '',
});

/** Confluence keeps no empty parts for us: what narrows nothing is left out. */
const configOf = ({ product, document, scope, rows, ...narrowed }: Draft): MacroConfig => {
  const text = narrowed.words.trim();
  return {
    product,
    document,
    scope,
    rows: rows === '50' ? 50 : 25,
    ...(narrowed.severities.length === 0 ? {} : { severities: narrowed.severities }),
    ...(narrowed.classes.length === 0 ? {} : { classes: narrowed.classes }),
    ...(narrowed.projects.length === 0 ? {} : { projects: narrowed.projects }),
    ...(text === '' ? {} : { words: text }),
  };
};

interface PartProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly choices: Choices;
  readonly language: Language;
}

const What = ({ draft, change, choices, language }: PartProps) => {
  const chosen = choices.documents.find(({ value }) => value === draft.document);
  const scopes = choices.products.find(({ value }) => value === draft.product)?.scopes ?? [];
  return (
    <>
      <OneOf
        name="product"
        label={fill(words.product, language)}
        options={choices.products}
        value={draft.product}
        choose={(product) => change({ product, projects: [], scope: 'now' })}
      />
      <OneOf
        name="document"
        label={fill(words.document, language)}
        options={choices.documents}
        value={draft.document}
        choose={(document) => change({ document })}
        {...(chosen ? { help: chosen.about } : {})}
      />
      <OneOf name="scope" label={fill(words.scope, language)} options={scopes} value={draft.scope} choose={(scope) => change({ scope })} />
    </>
  );
};

const Narrowed = ({ draft, change, choices, language }: PartProps) => {
  const all = fill(words.all, language);
  const projects = choices.products.find(({ value }) => value === draft.product)?.projects ?? [];
  return (
    <>
      <SomeOf
        name="severities"
        label={fill(words.severities, language)}
        options={choices.severities}
        all={all}
        values={draft.severities}
        choose={(severities) => change({ severities })}
      />
      <SomeOf
        name="classes"
        label={fill(words.classes, language)}
        options={classes}
        all={all}
        values={draft.classes}
        choose={(chosen) => change({ classes: chosen })}
      />
      {projects.length < 2 ? null : (
        <SomeOf
          name="projects"
          label={fill(words.projects, language)}
          options={projects.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))}
          all={all}
          values={draft.projects}
          choose={(chosen) => change({ projects: chosen })}
        />
      )}
      <Stack space="space.050">
        <Label labelFor="words">{fill(words.words, language)}</Label>
        <Textfield id="words" name="words" maxLength={255} value={draft.words} onChange={(event) => change({ words: typed(event) })} />
      </Stack>
    </>
  );
};

interface FormProps {
  readonly config: MacroConfig | undefined;
  readonly choices: Choices;
  readonly language: Language;
}

export const ConfigForm = ({ config, choices, language }: FormProps) => {
  const [draft, setDraft] = useState(() => draftOf(config, choices));
  const [failed, setFailed] = useState(false);
  const change = (part: Partial<Draft>): void => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const save = (): void => {
    setFailed(false);
    view.submit({ config: configOf(draft) }).catch(() => {
      setFailed(true);
    });
  };
  const parts = { draft, change, choices, language };
  return (
    <Stack space="space.200">
      <What {...parts} />
      <Narrowed {...parts} />
      <OneOf name="rows" label={fill(words.rows, language)} options={rowChoices} value={draft.rows} choose={(rows) => change({ rows })} />
      <Text size="small" color="color.text.subtle">
        {fill(words.filterNote, language)}
      </Text>
      {failed ? <TroubleMessage title={fill(words.notSaved, language)} sentence={fill(words.notSavedText, language)} /> : null}
      <Inline alignInline="end">
        <ButtonGroup>
          <Button appearance="subtle" onClick={() => void view.close()}>
            {fill(words.cancel, language)}
          </Button>
          <Button appearance="primary" isDisabled={draft.product === ''} onClick={save}>
            {fill(words.save, language)}
          </Button>
        </ButtonGroup>
      </Inline>
    </Stack>
  );
};
