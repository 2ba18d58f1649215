/** D11, view two: from each cause to the situation it may lead to, its risk controls, where those are implemented and what shows it (7.3.3). */
import { into, out, type Step } from '../rules/rule';
import { RSK_04, RSK_05 } from '../rules/risk';
import { isActive } from '../trace/facts';
import { endPiece, endsAlong, endsCell, gapCell, subjectCell } from './cells';
import { columnsOnly, oneLine, type DocumentColumn, type DocumentDefinition } from './definition';
import type { Cell } from './document';
import type { Around, Face } from './face';
import { mark } from './marks';

const noControl = { en: 'No risk control that counts', de: 'Keine Maßnahme, die zählt' };
const noTest = { en: 'No test that counts', de: 'Kein Test, der zählt' };
const toControls = into('controls');

const controlsOf = (cause: Face, around: Around): readonly Face[] =>
  endsAlong(cause, [toControls], around).flatMap(({ face }) => (face && isActive(face.artifact) ? [face] : []));

/** What stands behind the cause's controls; nothing is followed through a control that is not found. */
const behindControls = (cause: Face, steps: readonly Step[], around: Around): Cell => {
  const ends = controlsOf(cause, around).flatMap((control) => endsAlong(control, steps, around));
  return [...new Map(ends.map((end) => [end.id, end])).values()].map((end) => endPiece(end, around));
};

const nothing = [mark('nothing-asked', undefined, { en: 'None linked', de: 'Nichts verknüpft' })];
const orNothing = (cell: Cell): Cell => (cell.length > 0 ? cell : nothing);

const proofCell = (cause: Face, around: Around): Cell => {
  const tests = behindControls(cause, [out('verified_by_implementation'), out('verified_by_effectiveness')], around);
  const isBare = ({ artifact, gaps }: Face): boolean =>
    !around.isChecking(artifact.id) && gaps.some(({ rule, state }) => rule === RSK_05.id && state.is === 'open');
  return orNothing(controlsOf(cause, around).some(isBare) ? [...tests, mark('missing', undefined, noTest)] : tests);
};

/** Gaps of the cause and of its controls: a chain is as good as its links. "None" is said of all of them or not at all. */
const chainGapCell = (cause: Face, around: Around): Cell => {
  const own = gapCell(cause, around);
  const cells = controlsOf(cause, around).map((control) => gapCell(control, around));
  const controls = cells.flat().filter((piece) => piece.is === 'mark' && piece.mark !== 'nothing-asked');
  const said = own.filter((piece) => piece.is !== 'mark' || piece.mark !== 'nothing-asked');
  const all = [...said, ...controls];
  return all.length > 0 ? [...new Map(all.map((piece) => [JSON.stringify(piece), piece])).values()] : own;
};

const columns: readonly DocumentColumn[] = [
  {
    id: 'situation',
    title: { en: 'Hazardous situation', de: 'Gefährdungssituation' },
    width: 19,
    cell: (face, around) => endsCell(face, { steps: [out('may_lead_to')] }, around),
  },
  { id: 'cause', title: { en: 'Cause', de: 'Ursache' }, width: 19, cell: subjectCell },
  {
    id: 'control',
    title: { en: 'Risk control', de: 'Risikomaßnahme' },
    width: 18,
    cell: (face, around) => endsCell(face, { steps: [toControls], asked: { rule: RSK_04.id, word: noControl } }, around),
  },
  {
    id: 'requirement',
    title: { en: 'Implemented by', de: 'Umgesetzt durch' },
    width: 16,
    cell: (face, around) => orNothing(behindControls(face, [out('implemented_by')], around)),
  },
  { id: 'proof', title: { en: 'Shown by', de: 'Gezeigt durch' }, width: 15, cell: proofCell },
  { id: 'gap', title: { en: 'Trace gap', de: 'Lücke' }, width: 13, cell: chainGapCell },
];

export const riskChain: Pick<DocumentDefinition, 'columns' | 'subjects' | 'linesOf' | 'reaches'> = {
  subjects: 'CAUSE',
  columns: columnsOnly(columns),
  linesOf: oneLine(columns),
  reaches: [toControls],
};
