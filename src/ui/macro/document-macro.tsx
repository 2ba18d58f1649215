/** A document in a Confluence page. What to show stands in the page; whether it may be shown, the server asks Jira about whoever looks. */
import React, { useMemo } from 'react';
import { useConfig, useProductContext } from '@forge/react';
import type { MacroConfig } from '../../contract/macro-api';
import { readConfig } from '../../contract/macro-config';
import { useLanguage, type Language } from '../words/language';
import { DocumentView } from './document-view';
import { FirstRead, NoAccess, NotConfigured, Opening, RefusedDocument, UnknownConfig } from './states';
import { useDocument } from './use-document';

const Configured = ({ config, language }: { readonly config: MacroConfig; readonly language: Language }) => {
  const shown = useDocument(config, language);
  const { opened, refusal } = shown;
  if (!opened)
    return refusal ? <RefusedDocument refusal={refusal} again={shown.reload} language={language} /> : <Opening language={language} />;
  switch (opened.is) {
    case 'document':
      return <DocumentView opened={opened} shown={shown} language={language} />;
    case 'first-read':
      return <FirstRead product={opened.product} language={language} />;
    case 'no-access':
      return <NoAccess language={language} />;
  }
};

interface Extension {
  readonly config?: unknown;
  readonly isEditing?: boolean;
}

export const DocumentMacro = () => {
  const language = useLanguage();
  const extension = useProductContext()?.extension as Extension | undefined;
  const changed: unknown = useConfig();
  const kept = changed ?? extension?.config;
  // As text, so that the same configuration stays the same one.
  const written = JSON.stringify(kept ?? null);
  const config = useMemo(() => readConfig(JSON.parse(written) as unknown), [written]);
  if (!extension) return <Opening language={language} />;
  if (kept === undefined || kept === null) return <NotConfigured isEditing={extension.isEditing === true} language={language} />;
  return config ? <Configured key={written} config={config} language={language} /> : <UnknownConfig language={language} />;
};
