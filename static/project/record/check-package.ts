/**
 * The record, fetched in parts and checked here, by the verifier that auditors have: nothing the server says of itself is taken for proof. The
 * same lines make the file that is saved.
 */
import { PackageEnd } from '../../../src/domain/record/evidence-package';
import { type Checked, PackageCheck } from '../../../src/domain/record/package-check';
import type { PackagePartView } from '../../../src/contract/record-api';

export interface Fetched {
  readonly fileName: string;
  readonly checked: Checked;
  /** The whole package, in the order of its lines. */
  readonly texts: readonly string[];
}

/** A part reads about a hundred units of the store; all of a minute's share is not for one reader. */
const partsAtOnce = 8;
const pauseMs = 3_000;

interface Fetching {
  readonly askPart: (cursor: string | undefined) => Promise<PackagePartView>;
  readonly onPart: (part: PackagePartView) => void;
  readonly pause?: (ms: number) => Promise<void>;
}

const waited = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

export const fetchPackage = async ({ askPart, onPart, pause = waited }: Fetching): Promise<Fetched> => {
  const check = new PackageCheck();
  const end = new PackageEnd();
  const texts: string[] = [];
  const take = (text: string): void => {
    texts.push(text);
    for (const line of text.split('\n')) if (line !== '') check.take(line);
  };
  let part = await askPart(undefined);
  const { fileName } = part;
  for (let n = 1; ; n += 1) {
    onPart(part);
    end.add(part.text);
    take(part.text);
    if (part.next === undefined) break;
    if (n >= partsAtOnce) await pause(pauseMs);
    part = await askPart(part.next);
  }
  take(end.line());
  return { fileName, checked: check.end(), texts };
};
