/** What the platform shows in an app's place when it wants to act for a person who has not yet let it. */
import React, { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import LockIcon from '@atlaskit/icon/core/lock-unlocked';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useFlags } from '../../jira-ui/site/flags';
import { useSession } from '../../jira-ui/site/session';
import { post } from '../../jira-ui/site/workbench-client';

interface AskProps {
  readonly appName: string;
  readonly consented: () => void;
}

/** In the cloud this is a window of Atlassian's account pages. */
const ConsentDialog = ({ appName, accept, close }: { appName: string; accept: () => void; close: () => void }): ReactNode => (
  <Modal onClose={close} width="small">
    <ModalHeader hasCloseButton>
      <ModalTitle>{appName} asks for access to your Atlassian account</ModalTitle>
    </ModalHeader>
    <ModalBody>
      It will be able to read, on workbench.atlassian.net, what you may read in Jira and Confluence. You can take this back at any time.
    </ModalBody>
    <ModalFooter>
      <Button appearance="subtle" onClick={close}>
        Cancel
      </Button>
      <Button appearance="primary" onClick={accept}>
        Accept
      </Button>
    </ModalFooter>
  </Modal>
);

export const AskConsent = ({ appName, consented }: AskProps): ReactNode => {
  const { person } = useSession();
  const flags = useFlags();
  const [open, setOpen] = useState(false);
  const accept = async (): Promise<void> => {
    try {
      await post('/api/wiki/consent', { given: true }, person.accountId);
      consented();
    } catch (error) {
      flags.refused(error);
    }
  };
  return (
    <section className="ask-consent" aria-label={`${appName} needs your permission`}>
      <LockIcon label="" color="var(--ds-icon-subtle)" />
      <p>
        <strong>{appName}</strong> needs your permission to show this content.
      </p>
      <Button onClick={() => setOpen(true)}>Allow access</Button>
      <ModalTransition>
        {open && <ConsentDialog appName={appName} accept={() => void accept()} close={() => setOpen(false)} />}
      </ModalTransition>
    </section>
  );
};
