/** Taking back what one has let the app do in one's name, so that it has to ask again. */
import React, { type ReactNode } from 'react';
import { useFlags } from '../site/flags';
import { useSession } from '../site/session';
import { post } from '../site/workbench-client';

export const Consent = (): ReactNode => {
  const { person } = useSession();
  const flags = useFlags();
  const takeBack = async (): Promise<void> => {
    try {
      await post('/api/wiki/consent', { given: false }, person.accountId);
      window.location.reload();
    } catch (error) {
      flags.refused(error);
    }
  };
  if (person.visits !== undefined) return null;
  return (
    <section aria-labelledby="bench-consent">
      <h3 id="bench-consent">Consent in Confluence</h3>
      <p className="bench-quiet">The app acts for {person.name} there once they have let it.</p>
      <button type="button" onClick={() => void takeBack()}>
        Take it back
      </button>
    </section>
  );
};
