/** What each call of the signers' screen does. Who administers is asked live, of every project of the product, in each of them. */
import { admitSigner, resetSigner } from '../../app/decide/signing/admit-signer';
import { readSigners } from '../../app/read/signing/read-signers';
import type { SignersApi } from '../../contract/signing-api';
import { person } from '../../domain/trace/artifact';
import type { Handlers } from './answering';
import { accepted } from './refused';
import type { ProjectViewer } from './who-asks-in-project';

export const signersCalls: Handlers<SignersApi, ProjectViewer> = {
  openSigners: (ports, viewer) => accepted(readSigners(ports, viewer)),
  admitSigner: async (ports, viewer, { language: _, account, ...ask }) => {
    await accepted(admitSigner(ports, { ...viewer, ...ask, of: person(account) }));
    return accepted(readSigners(ports, viewer));
  },
  resetSigner: async (ports, viewer, { account, identity }) => {
    await accepted(resetSigner(ports, { ...viewer, identity, of: person(account) }));
    return accepted(readSigners(ports, viewer));
  },
};
