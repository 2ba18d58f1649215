/** What is not asked of this issue though its class would: beside every "no trace gap". */
import React from 'react';
import { Text } from '@forge/react';
import type { IssueView } from '../../contract/api';
import { fill, type Language } from '../words/language';
import { words } from '../words/words';

export const NotChecked = ({ issue, language }: { readonly issue: IssueView; readonly language: Language }) =>
  issue.off.map((off) => (
    <Text key={off.rule} color="color.text.subtle">
      {fill(words.notChecked, language, { ...off })}
    </Text>
  ));
