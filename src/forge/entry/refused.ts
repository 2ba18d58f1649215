import type { Result } from '../../app/ports';
import type { RefusalCode } from '../../contract/refusal';

/** A call was understood and is not done; the resolver says it in words. */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** `detail`: what exactly is wrong with what was sent, said. */
  constructor(
    readonly code: RefusalCode,
    readonly detail?: string,
  ) {
    super(code);
  }
}

/** Throws `Refused` for a refusal of a use case. */
export const accepted = async <T>(decided: Promise<Result<T, RefusalCode>>): Promise<T> => {
  const result = await decided;
  if (!result.ok) throw new Refused(result.refusal);
  return result.value;
};

/** Throws `Refused` for what is not there, or not for this viewer: the two look the same. */
export const found = <T>(answer: T | undefined): T => {
  if (answer === undefined) throw new Refused('not-found');
  return answer;
};
