/** Who signed what, found by signer: one row a person and artifact, of the latest signature. They follow the entries like all other rows. */
import { kvs } from '@forge/kvs';
import { signedIn } from '../../domain/evidence/signing-acts';
import type { Entry } from '../../domain/record/entry';
import { artifactId, type ArtifactId, type Person } from '../../domain/trace/artifact';
import { storeTrouble } from '../platform-error';

export interface SignatureRow {
  readonly product: string;
  readonly artifact: string;
  readonly account: string;
  readonly meaning: string;
  readonly at: string;
  readonly seq: number;
  readonly body: string;
}

export const signatureKey = (product: string, account: string, artifact: string): string => `g:${product}:${account}:${artifact}`;

export const signatureRowsOf = (entry: Entry): readonly SignatureRow[] => {
  const { product, seq } = entry;
  return signedIn(entry).map(({ artifact, by, meaning, at }) => ({ product, artifact, account: by, meaning, at, seq, body: '' }));
};

/** A page, the oldest first. Lags behind the record by seconds. */
export const readSignedBy = async (
  product: string,
  person: Person,
  cursor: string | undefined,
): Promise<{
  readonly signed: readonly { readonly artifact: ArtifactId; readonly seq: number }[];
  readonly next: string | undefined;
}> => {
  const query = kvs
    .entity<SignatureRow>('signature')
    .query()
    .index('by-account', { partition: [product, person] })
    .limit(100);
  const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany().catch((error: unknown) => {
    throw storeTrouble(error);
  });
  return { signed: page.results.map(({ value }) => ({ artifact: artifactId(value.artifact), seq: value.seq })), next: page.nextCursor };
};
