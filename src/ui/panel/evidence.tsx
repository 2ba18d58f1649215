/** What the issue says of itself beyond its text: its class, where it states one, and the attributes of its kinds with where each comes from. */
import React, { useEffect, useState } from 'react';
import { Box, Button, Inline, Stack, Text, xcss } from '@forge/react';
import type { OpenedIssue, RationaleLine } from '../../contract/api';
import type { Reply } from '../../contract/calls';
import { ask } from '../../contract/client';
import type { AttributesFormView, AttributesView, AttributeView, OpenedPanel, OriginView, PanelView } from '../../contract/panel-api';
import type { Refusal } from '../../contract/refusal';
import { ClassLetter } from '../class-rationale/class-letter';
import { RationaleTree } from '../class-rationale/rationale-tree';
import { Row } from '../context/row';
import { TroubleMessage } from '../context/trouble-message';
import { SetClassDialog } from '../gap/set-class-dialog';
import { fill, type Language } from '../words/language';
import { tellOthers } from '../words/other-screens';
import { words } from '../words/words';
import type { Opened } from '../words/use-opened';
import { AttributesForm } from './attributes-form';
import { panelWords } from './panel-words';

interface Shown {
  readonly language: Language;
  readonly opened: Opened<OpenedPanel>;
}

const Origin = ({ of, language }: { readonly of: OriginView; readonly language: Language }) =>
  of === 'empty' ? null : (
    <Text size="small" color="color.text.subtle">
      {fill(panelWords[`from-${of}`], language)}
    </Text>
  );

const Attribute = ({ field, language }: { readonly field: AttributeView; readonly language: Language }) => (
  <Row label={field.label} wide>
    <Stack space="space.025">
      {field.said === '' ? <Text color="color.text.subtle">{fill(panelWords.empty, language)}</Text> : <Text>{field.said}</Text>}
      <Origin of={field.origin} language={language} />
    </Stack>
  </Row>
);

type OwnClassView = NonNullable<AttributesView['ownClass']>;

const OwnClass = ({ own, opened, language }: Shown & { readonly own: OwnClassView }) => {
  const [asking, setAsking] = useState(false);
  const take = (reply: Reply<OpenedIssue>): void => {
    if (!reply.ok) return;
    tellOthers();
    opened.again();
  };
  return (
    <Row label={fill(panelWords.ownClass, language)} wide>
      <Stack space="space.050" alignInline="start">
        <Inline space="space.100" alignBlock="start">
          {own.class ? <ClassLetter of={own.class} /> : null}
          <Text color={own.class ? 'color.text' : 'color.text.subtle'}>
            {own.class ? own.rationale || fill(panelWords.noRationale, language) : fill(panelWords.noClass, language)}
          </Text>
        </Inline>
        {own.class ? <Origin of={own.origin} language={language} /> : null}
        <Button
          spacing="compact"
          onClick={() => {
            setAsking(true);
          }}
        >
          {fill(panelWords.setClass, language)}
        </Button>
      </Stack>
      {asking ? (
        <SetClassDialog
          resolution={{ is: 'set-class', label: fill(panelWords.setClass, language) }}
          language={language}
          take={take}
          close={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </Row>
  );
};

/** Read when the tab is opened, and again whenever the class is another. */
const Rationale = ({ panel, language }: { readonly panel: PanelView; readonly language: Language }) => {
  const [answer, setAnswer] = useState<Reply<readonly RationaleLine[]>>();
  const said = JSON.stringify(panel.issue.safetyClass);
  useEffect(() => void ask('explainClass', { language }).then(setAnswer), [language, said]);
  return (
    <Row label={fill(words.rationale, language)} wide>
      <RationaleTree answer={answer} language={language} />
    </Row>
  );
};

/** The form is opened with what the record holds at that moment; looking again meanwhile changes nothing in it. */
const useForm = (language: Language) => {
  const [form, setForm] = useState<AttributesFormView>();
  const [refusal, setRefusal] = useState<Refusal>();
  const open = (): void => {
    setRefusal(undefined);
    void ask('openAttributes', { language }).then((reply) => {
      if (reply.ok) setForm(reply.value);
      else setRefusal(reply.refusal);
    });
  };
  const close = (): void => {
    setForm(undefined);
  };
  return { form, refusal, open, close };
};

const body = xcss({ width: '100%', paddingBlockStart: 'space.150' });

export const Evidence = ({ panel, opened, language }: Shown & { readonly panel: PanelView }) => {
  const { form, refusal, open, close } = useForm(language);
  const { ownClass, fields, hasForm } = panel.attributes;
  const isBare = !ownClass && fields.length === 0;
  return (
    <Box xcss={body}>
      <Stack space="space.150">
        {isBare ? <Text color="color.text.subtle">{fill(panelWords.noAttributes, language)}</Text> : null}
        {ownClass ? <OwnClass own={ownClass} opened={opened} language={language} /> : null}
        <Rationale panel={panel} language={language} />
        {refusal ? <TroubleMessage title={refusal.title} sentence={refusal.sentence} /> : null}
        {form ? <AttributesForm opened={form} language={language} take={opened.take} close={close} /> : null}
        {form ? null : fields.map((field) => <Attribute key={field.name} field={field} language={language} />)}
        {hasForm && !form ? (
          <Inline>
            <Button onClick={open}>{fill(panelWords.editAttributes, language)}</Button>
          </Inline>
        ) : null}
      </Stack>
    </Box>
  );
};
