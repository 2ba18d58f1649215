/** Who signs, as Jira and the app's roles say at this moment; and what of it stands in the signature and its entry (21 CFR 11.50). */
import type { Approval, Meaning } from '../../../domain/evidence/approval';
import type { Role } from '../../../domain/evidence/signers';
import { signedRecipe, signedText } from '../../../domain/evidence/signed-text';
import type { SecretState } from '../../../domain/evidence/signing-secret';
import type { Artifact, Instant, Person } from '../../../domain/trace/artifact';
import { ownClass } from '../../../domain/trace/facts';
import { HostTrouble } from '../../host-trouble';
import type { Ports, Product } from '../../ports';

/** Of the person, as Jira says at this moment. */
export interface Printed {
  readonly name: string;
  readonly zone: string;
}
/** By which right, and by which of the person's secrets. */
export interface By {
  readonly role: Role;
  readonly printed: Printed;
  readonly secret?: SecretState;
}

export const printedName = async (ports: Ports, person: Person): Promise<Printed> => {
  const me = await ports.desk.myself();
  // Asked as the person at the screen: who Jira says that is and who the context says have to be one.
  if (me.person !== person) throw new HostTrouble('not-signed-in', 'jira', undefined, 'another account');
  return me;
};

export const componentsOf = (person: Person, { role, printed, secret }: By, product: Product) => ({
  signer: { account: person, printedName: printed.name, zone: printed.zone },
  role: { name: role, settings: product.version },
  ...(secret ? { components: ['atlassian-session', secret.method], enrolment: secret.id } : {}),
});

export const approvalOf = (meaning: Meaning, person: Person, { role, printed }: By, at: Instant, artifact: Artifact): Approval => {
  const own = meaning === 'approved' ? ownClass(artifact.stated) : undefined;
  return {
    meaning,
    by: person,
    printedName: printed.name,
    role,
    at,
    zone: printed.zone,
    recipe: signedRecipe,
    fingerprint: signedText(artifact),
    ...(own === undefined ? {} : { class: own }),
  };
};
