import React from 'react';
import { Icon, Inline, Stack, Text } from '@forge/react';
import type { IssueView } from '../../contract/api';
import { fill, type Language, type Words } from '../words/language';
import { Hairline } from '../words/hairline';
import { words } from '../words/words';

const Line = ({
  n,
  one,
  many,
  language,
}: {
  readonly n: number;
  readonly one: Words;
  readonly many: Words;
  readonly language: Language;
}) =>
  n === 0 ? null : (
    <Inline space="space.075" alignBlock="center">
      <Icon glyph="link-broken" label="" color="color.icon.warning" />
      <Text>{fill(n === 1 ? one : many, language, { n })}</Text>
    </Inline>
  );

/** What an edit would unsettle, said before it is made. Nothing where nothing rests on this issue. */
export const Unsettles = ({ issue: { unsettles }, language }: { readonly issue: IssueView; readonly language: Language }) =>
  unsettles.tests + unsettles.others === 0 ? null : (
    <Stack space="space.150">
      <Hairline />
      <Stack space="space.075">
        <Text weight="bold">{fill(words.ifEdited, language)}</Text>
        <Line n={unsettles.tests} one={words.oneTestLink} many={words.testLinks} language={language} />
        <Line n={unsettles.others} one={words.oneOtherLink} many={words.otherLinks} language={language} />
        <Text size="small" color="color.text.subtle">
          {fill(words.changesNothing, language)}
        </Text>
      </Stack>
    </Stack>
  );
