/** Why something is suggested, for one viewer. Facts come in, one sentence goes out. */
import type { Advice, Reason } from '../../domain/kinds/advice';
import type { Text } from '../../domain/trace/artifact';
import { fill, type Language } from './sentence';

const plain: Readonly<Record<Exclude<Reason['is'], 'shall' | 'linked' | 'end-not-used'>, Text>> = {
  name: { en: 'Name', de: 'Name' },
  'both-ends': { en: 'both ends', de: 'beide Enden' },
  work: { en: 'Work items; nothing will be asked of them', de: 'Arbeitspakete; von ihnen wird nichts verlangt' },
  category: { en: 'Jira counts it as done', de: 'Jira zählt ihn als erledigt' },
  'unknown-name': { en: 'its name tells nothing', de: 'der Name sagt nichts' },
  'ends-do-not-fit': {
    en: 'the trace knows no such relation between these two',
    de: 'zwischen diesen beiden kennt die Spur keine solche Beziehung',
  },
  'says-too-little': { en: 'Says too little to mean anything', de: 'Sagt zu wenig, um etwas zu bedeuten' },
};
const shall: Text = { en: '“shall” in {said} of {of}', de: '„muss“ oder „shall“ in {said} von {of}' },
  linked: Text = { en: '“{words}” to {to} in {said} of {of}', de: '„{words}“ zu {to} bei {said} von {of}' },
  unused: Text = { en: '{type} counts as nothing', de: '{type} zählt als nichts' };
const needed: Text = { en: 'Needs you: {why}', de: 'Braucht Sie: {why}' };
const notSaid: Text = { en: 'Not suggested', de: 'Kein Vorschlag' };

const sayReason = (reason: Reason, language: Language): string => {
  if (reason.is === 'end-not-used') return fill(unused, language, { type: reason.type });
  if (reason.is === 'shall') return fill(shall, language, { said: String(reason.said), of: String(reason.of) });
  if (reason.is === 'linked') return fill(linked, language, { ...reason, said: String(reason.said), of: String(reason.of) });
  return plain[reason.is][language];
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const and: Text = { en: ', and ', de: ', und ' };

export const sayAdvice = (advice: Advice | undefined, language: Language): string => {
  if (!advice || advice.because.length === 0) return notSaid[language];
  const why = advice.because.map((reason) => sayReason(reason, language)).join(and[language]);
  return advice.verdict === 'needs-you' ? fill(needed, language, { why }) : capital(why);
};
