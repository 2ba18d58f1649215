/** Saved, or switched on, by one act; after it all issues are read by what was said. */
import React, { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import type { SavedView } from '../../../src/contract/settings-api';
import { Trouble } from '../parts/trouble';
import { sayNumber } from '../parts/when';
import { accepted, Refused } from '../shell/answers';
import { useOpened } from '../shell/product';
import { useSay, useViewer } from '../shell/viewer';
import { words } from '../words/words';
import { askSettings } from './ask-settings';
import { useDraft } from './draft';
import { Pick } from './pick';
import { settingsWords as w } from './words';

interface SaveBarProps {
  readonly isChanged: boolean;
  readonly discard: () => void;
  readonly saved: (saved: SavedView) => void;
  readonly again: () => void;
}

const own = '';

const JoinChoice = ({ product, choose }: { readonly product: string; readonly choose: (id: string) => void }): ReactNode => {
  const say = useSay();
  const { view } = useDraft();
  if (view.on || view.joinable.length === 0) return null;
  return (
    <div className="settings-join">
      <span>{say(words.whichProduct)}</span>
      <Pick
        label={say(words.whichProduct)}
        options={[{ value: own, label: say(words.ownProduct) }, ...view.joinable.map(({ id, name }) => ({ value: id, label: name }))]}
        value={product}
        choose={choose}
      />
    </div>
  );
};

export const SaveBar = ({ isChanged, discard, saved, again }: SaveBarProps): ReactNode => {
  const say = useSay();
  const { language } = useViewer();
  const { again: openAgain } = useOpened();
  const { view, mapping } = useDraft();
  const [product, setProduct] = useState(own);
  const save = useMutation({
    mutationFn: () => {
      const join = product === own ? {} : { join: product };
      return accepted(
        view.on
          ? askSettings('saveMapping', { language, version: view.version, mapping })
          : askSettings('enableProject', { language, mapping, ...join }),
      );
    },
    onSuccess: (answer) => {
      saved(answer);
      openAgain();
    },
  });
  const refused = save.error instanceof Refused ? save.error.refusal : undefined;
  const n = sayNumber(view.issues, language);
  return (
    <div className="stack-tight settings-save">
      {refused && <Trouble title={refused.title} sentence={refused.sentence} />}
      <JoinChoice product={product} choose={setProduct} />
      <div className="settings-buttons">
        <Button
          appearance="primary"
          isDisabled={view.on && !isChanged}
          isLoading={save.isPending}
          onClick={() => {
            save.mutate();
          }}
        >
          {view.on ? say(w.save, { n }) : say(w.enable, { n })}
        </Button>
        {isChanged && <Button onClick={discard}>{say(w.discard)}</Button>}
        {refused?.code === 'changed-meanwhile' && <Button onClick={again}>{say(w.loadAgain)}</Button>}
        <span className="small subtle">{say(view.on && !isChanged ? w.unchanged : w.savingMeans)}</span>
      </div>
    </div>
  );
};
