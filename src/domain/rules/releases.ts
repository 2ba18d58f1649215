/** What a release has to say of itself and of the problems left in it (5.8.2 to 5.8.5, 5.8.7, 5.8.8, 8.1.3). */
import { isSigned } from './approved';
import { read, rule } from './rule';
import { choiceOf, emptyOf } from './said';

const closed = ['closed-fixed', 'closed-not-a-fault', 'closed-duplicate'];

/**
 * The list of known anomalies makes itself (corrections 15): every problem that is open where a release is judged is one. So only the
 * judgement is asked, and on the main line it is no more than a note.
 */
export const REL_02 = rule({
  id: 'REL-02',
  name: { en: 'Known anomaly not judged acceptable', de: 'Bekannte Anomalie nicht als vertretbar beurteilt' },
  asks: { en: 'the risk of leaving it open is judged and accepted', de: 'das Risiko, es offen zu lassen, ist beurteilt und akzeptiert' },
  clauses: ['5.8.3'],
  classes: ['B', 'C'],
  severity: 'note',
  atRelease: 'blocks-release',
  subject: 'PR',
  why: {
    en: '{item} is open, and stays so in what is released now.[?notEvaluated The risk of that is not judged.][?unacceptable The risk of that is not acceptable.][?notSigned Nobody has signed that the risk is accepted.]',
    de: '{item} ist offen und bleibt es in dem, was jetzt freigegeben wird.[?notEvaluated Das Risiko dabei ist nicht beurteilt.][?unacceptable Das Risiko dabei ist nicht vertretbar.][?notSigned Niemand hat unterschrieben, dass das Risiko akzeptiert ist.]',
  },
  resolve: {
    en: 'Judge the risk if it stays open and have its acceptance signed, or fix it.',
    de: 'Das Risiko beurteilen, wenn es offen bleibt, und die Akzeptanz unterschreiben lassen, oder es beheben.',
  },
  resolutions: [],
  reads: { problem: read([], 'key', 'lifecycle', 'stated', 'approvals') },
  yieldsTo: [],
  check: ({ problem: [problem] }) => {
    if (!problem || closed.includes(problem.lifecycle)) return undefined;
    const risk = choiceOf(problem.stated, 'residualRisk');
    const item = problem.key;
    if (risk === 'acceptable') {
      return isSigned(problem, ['risk-accepted']) ? undefined : { facts: { item, notSigned: 'yes' } };
    }
    return { facts: { item, ...(risk === 'unacceptable' ? { unacceptable: 'yes' } : { notEvaluated: 'yes' }) } };
  },
});

export const REL_03 = rule({
  id: 'REL-03',
  name: { en: 'Release record incomplete', de: 'Freigabeaufzeichnung unvollständig' },
  asks: { en: 'version, build and archive are recorded', de: 'Version, Build und Archiv sind festgehalten' },
  clauses: ['5.8.4', '5.8.5', '5.8.7', '5.8.8', '8.1.3'],
  classes: ['A', 'B', 'C'],
  severity: 'to-resolve',
  atRelease: 'blocks-release',
  subject: 'RELEASE',
  why: {
    en: '{item} could not be built or found again. Empty: {fields}.',
    de: '{item} ließe sich nicht wieder bauen oder finden. Leer: {fields}.',
  },
  resolve: { en: 'Freeze the baseline and fill in what is empty.', de: 'Die Baseline festschreiben und das Leere ausfüllen.' },
  resolutions: [],
  reads: { release: read([], 'key', 'stated', 'effectiveClass') },
  yieldsTo: [],
  check: ({ release: [release] }) => {
    if (!release) return undefined;
    // 5.8.5 is for classes B and C.
    const build = release.effectiveClass === 'A' ? [] : ['buildProcedure', 'buildEnvironment', 'toolVersions'];
    const empty = emptyOf(release.stated, ['version', 'date', 'baseline', 'archive', 'delivery', ...build]);
    return empty.length === 0 ? undefined : { facts: { item: release.key, fields: empty.join(', ') } };
  },
});
