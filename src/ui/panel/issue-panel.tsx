/** The panel in the issue's body: attributes, trace up and down, history; the verdict is the card's, and so are the acts that resolve gaps. */
import React from 'react';
import { Stack, Tab, TabList, TabPanel, Tabs, Text } from '@forge/react';
import type { OpenedPanel, PanelView } from '../../contract/panel-api';
import { FreshnessLine } from '../context/freshness-line';
import { FirstRead, NotReadYet, Opening, Outside, RefusedCard } from '../context/states';
import { TroubleMessage } from '../context/trouble-message';
import { fill, useLanguage, type Language } from '../words/language';
import type { Opened } from '../words/use-opened';
import { Evidence } from './evidence';
import { History } from './history';
import { panelWords } from './panel-words';
import { Signatures } from './signing/signatures';
import { signingWords } from './signing/signing-words';
import { Trace } from './trace';
import { freshnessOf, useOpenedPanel } from './use-opened-panel';
import { VerdictLine } from './verdict-line';

interface Spoken {
  readonly language: Language;
}
interface Shown extends Spoken {
  readonly opened: Opened<OpenedPanel>;
}

const traceTab = 1;

const Parts = ({ panel, opened, language }: Shown & { readonly panel: PanelView }) => (
  <Stack space="space.150">
    <VerdictLine issue={panel.issue} language={language} />
    <Tabs id="plumbline" defaultSelected={traceTab}>
      <TabList>
        <Tab>{fill(panelWords.evidence, language)}</Tab>
        <Tab>{fill(panelWords.trace, language)}</Tab>
        <Tab>{fill(signingWords.tab, language)}</Tab>
        <Tab>{fill(panelWords.history, language)}</Tab>
      </TabList>
      <TabPanel>
        <Evidence panel={panel} opened={opened} language={language} />
      </TabPanel>
      <TabPanel>
        <Trace panel={panel} take={opened.take} language={language} />
      </TabPanel>
      <TabPanel>
        <Signatures panel={panel} opened={opened} language={language} />
      </TabPanel>
      <TabPanel>
        <History panel={panel} language={language} />
      </TabPanel>
    </Tabs>
  </Stack>
);

const SwitchedOffHere = ({ language }: Spoken) => (
  <Stack space="space.050">
    <Text weight="bold">{fill(panelWords.off, language)}</Text>
    <Text color="color.text.subtle">{fill(panelWords.offHere, language)}</Text>
  </Stack>
);

const Body = ({ shown, opened, language }: Shown & { readonly shown: OpenedPanel }) => {
  switch (shown.is) {
    case 'switched-off':
      return <SwitchedOffHere language={language} />;
    case 'first-read':
      return <FirstRead read={shown.read} total={shown.total} language={language} />;
    case 'not-read-yet':
      return <NotReadYet language={language} />;
    case 'outside':
      return <Outside language={language} />;
    case 'panel':
      return <Parts panel={shown} opened={opened} language={language} />;
  }
};

export const IssuePanel = () => {
  const language = useLanguage();
  const opened = useOpenedPanel(language);
  const { shown, refusal } = opened;
  if (!shown)
    return refusal ? <RefusedCard refusal={refusal} language={language} again={opened.checkNow} /> : <Opening language={language} />;
  const freshness = freshnessOf(shown);
  return (
    <Stack space="space.150">
      {refusal ? <TroubleMessage title={refusal.title} sentence={refusal.sentence} /> : null}
      {freshness?.trouble ? <TroubleMessage {...freshness.trouble} /> : null}
      <Body shown={shown} opened={opened} language={language} />
      {freshness && shown.is !== 'first-read' ? <FreshnessLine freshness={freshness} opened={opened} language={language} /> : null}
    </Stack>
  );
};
