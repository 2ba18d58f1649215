/** What issue types count as: by their name first; where that says nothing, by what the issues looked at do. */
import { type Advice, type Reason, leftOut, needsYou, suggested } from './advice';
import { linkPairs, ofType, type Sample } from './sample';
import type { SiteWords, TypeWord } from './site-words';
import { ownTypeNames, typeHints, workNames } from './word-hints';
import { meaningOfWords } from './suggest-links';

export interface TypeAdvice extends Advice {
  readonly kinds: readonly string[];
}

/** Empty: known to be none. Undefined: not known. */
const kindsByName = (name: string): readonly string[] | undefined =>
  ownTypeNames.get(name.trim().toLowerCase()) ?? typeHints.find(([pattern]) => pattern.test(name.trim()))?.[1];

const requirements = ['USERNEED', 'SYSREQ', 'SWREQ'];
/** Kinds told by what they do to others. */
const tellingVerbs: Readonly<Record<string, string>> = { verifies: 'TEST', controls: 'RCM', executes: 'RUN' };

/** Of fewer nothing is concluded. */
const enough = 5;
const most = 0.6;

const shallIn = (sample: Sample): Extract<Reason, { readonly is: 'shall' }> => ({
  is: 'shall',
  said: sample.filter(({ shall }) => shall).length,
  of: sample.length,
});

interface Telling {
  readonly kind: string;
  readonly reason: Extract<Reason, { readonly is: 'linked' }>;
}

/** The telling link that most of these issues have. */
const tellingLink = (words: SiteWords, type: string, sample: Sample): Telling | undefined => {
  const nameOf = (id: string): string | undefined => words.types.find((each) => each.id === id)?.name;
  const found = linkPairs(sample).flatMap(({ link, from, to, starting }): Telling[] => {
    const said = words.links.find((each) => each.id === link)?.outward ?? '';
    const meaning = meaningOfWords(said);
    const kind = meaning && !meaning.reverse ? tellingVerbs[meaning.verb] : undefined;
    const other = nameOf(to);
    if (kind === undefined || other === undefined || from !== type) return [];
    return [{ kind, reason: { is: 'linked', words: said, to: other, said: starting, of: sample.length } }];
  });
  return found.sort((a, b) => b.reason.said - a.reason.said).find(({ reason }) => reason.said >= most * reason.of);
};

const supported = (words: SiteWords, type: string, kinds: readonly string[], sample: Sample): readonly Reason[] => {
  const shall = shallIn(sample);
  if (kinds.some((kind) => requirements.includes(kind)) && shall.said > shall.of / 2) return [{ is: 'name' }, shall];
  const telling = tellingLink(words, type, sample);
  return telling && kinds.includes(telling.kind) ? [{ is: 'name' }, telling.reason] : [{ is: 'name' }];
};

const bySample = (words: SiteWords, word: TypeWord, sample: Sample): TypeAdvice => {
  const telling = sample.length >= enough ? tellingLink(words, word.id, sample) : undefined;
  if (telling) return { ...suggested(telling.reason), kinds: [telling.kind] };
  const shall = shallIn(sample);
  if (shall.said > 0) return { ...needsYou(shall), kinds: [] };
  return { ...(workNames.test(word.name.trim()) ? leftOut({ is: 'work' }) : needsYou({ is: 'unknown-name' })), kinds: [] };
};

export const adviseType = (words: SiteWords, word: TypeWord, sample: Sample): TypeAdvice => {
  const own = ofType(sample, word.id);
  const kinds = kindsByName(word.name);
  if (kinds === undefined) return word.subtask === true ? { ...leftOut({ is: 'work' }), kinds: [] } : bySample(words, word, own);
  if (kinds.length === 0) return { ...leftOut({ is: 'name' }), kinds };
  return { ...suggested(...supported(words, word.id, kinds, own)), kinds };
};
