/**
 * Which of two builds is later, as far as their names tell: `2.1-b418` before `2.1-b421`, `2.1` before `2.1.1`. Where the names do not tell
 * (a release candidate beside its release, two branches, two commits), nothing is later: who asks must not take it for proof.
 */
const partsOf = (build: string): readonly string[] =>
  build
    .trim()
    .toLowerCase()
    .replace(/^v(?=\d)/, '')
    .match(/\d+|[^\d]+/g) ?? [];

const isNumber = (part: string | undefined): part is string => part !== undefined && /^\d+$/.test(part);

/** True only where `build` is certainly the other one, or came after it. */
export function isAtLeast(build: string, other: string): boolean {
  const [own, asked] = [partsOf(build), partsOf(other)];
  if (own.length === 0 || asked.length === 0) return false;
  for (let i = 0; i < Math.max(own.length, asked.length); i += 1) {
    const [a, b] = [own[i], asked[i]];
    if (a === b) continue;
    if (isNumber(a) && isNumber(b)) {
      if (Number(a) !== Number(b)) return Number(a) > Number(b);
      continue;
    }
    // The longer one is later only where it goes on with a number of its own: `2.1.1` after `2.1`.
    return b === undefined && a === '.' && isNumber(own[i + 1]);
  }
  return true;
}
