/**
 * Text that a screen keeps for us between two calls. It is sealed for one person and one product: nobody reads in it what the server knew,
 * and what anybody else made is not opened.
 */
const nonceBytes = 12;

const keyOf = (seal: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', Buffer.from(seal, 'base64'), 'AES-GCM', false, ['encrypt', 'decrypt']);

export interface Sealing {
  /** 32 bytes, base64. */
  readonly seal: string;
  readonly of: string;
}

export const sealText = async ({ seal, of }: Sealing, text: string): Promise<string> => {
  const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: Buffer.from(of) },
    await keyOf(seal),
    Buffer.from(text),
  );
  return Buffer.concat([iv, Buffer.from(sealed)]).toString('base64url');
};

/** Undefined for what was not sealed so. */
export const openSealed = async ({ seal, of }: Sealing, text: string): Promise<string | undefined> => {
  const bytes = Buffer.from(text, 'base64url');
  const [iv, sealed] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes)];
  try {
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: Buffer.from(of) }, await keyOf(seal), sealed);
    return Buffer.from(opened).toString();
  } catch {
    return undefined;
  }
};
