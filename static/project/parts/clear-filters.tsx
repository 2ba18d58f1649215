import React, { type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import { useSay } from '../shell/viewer';
import { words } from '../words/words';
import { isFiltered, nothingAsked, useAsked } from './asked';

/** Only where something is asked for. */
export const ClearFilters = (): ReactNode => {
  const say = useSay();
  const { asked, change } = useAsked();
  return isFiltered(asked.filter) ? (
    <Button
      spacing="compact"
      appearance="subtle"
      onClick={() => {
        change(nothingAsked);
      }}
    >
      {say(words.clear)}
    </Button>
  ) : null;
};
