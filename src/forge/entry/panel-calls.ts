/** What each call of the issue's panel does. Deciding calls answer with the panel as it stands after the decision. */
import type { HistoryItemView, OpenedPanel, PanelApi } from '../../contract/panel-api';
import { confirmLinks } from '../../app/decide/confirm-links';
import { setAttributes } from '../../app/decide/set-attributes';
import type { Ports, Product } from '../../app/ports';
import { answerSwitchedOff, findProduct, type Viewer } from '../../app/read/answer-issue';
import { openAttributes, readPanel, type PanelAnswer } from '../../app/read/read-panel';
import { readHistory } from '../../app/read/read-history';
import type { HistoryItem } from '../../app/read/tell-step';
import type { Language } from '../../app/read/sentence';
import { artifactId, hash } from '../../domain/trace/artifact';
import type { Handlers } from './answering';
import { accepted, found, Refused } from './refused';
import { sayOther, sayVerdict } from './say-issue';
import { seenProduct } from './seen-product';

const sayPanel = (answer: PanelAnswer, language: Language): OpenedPanel =>
  answer.is === 'panel' ? { ...answer, issue: sayVerdict(answer.issue, language) } : sayOther(answer, language);

export const openPanelFor = async (ports: Ports, viewer: Viewer, known?: Product): Promise<OpenedPanel> => {
  const product = known ?? (await findProduct(ports, viewer.projectId));
  if (product) return sayPanel(found(await readPanel(ports, product, viewer)), viewer.language);
  return sayOther(found(await answerSwitchedOff(ports, viewer)), viewer.language);
};

const mustEdit = async (ports: Ports, viewer: Viewer): Promise<void> => {
  const editable = await ports.issues.permitted(viewer.person, 'EDIT_ISSUES', [viewer.issue]);
  if (!editable.has(viewer.issue)) throw new Refused('forbidden');
};

const sayItem = ({ who, ...item }: HistoryItem): HistoryItemView => (who === 'app' ? item : { ...item, who });

export const panelCalls: Handlers<PanelApi, Viewer> = {
  openPanel: (ports, viewer) => openPanelFor(ports, viewer),
  openAttributes: async (ports, viewer) => {
    const product = await seenProduct(ports, viewer);
    await mustEdit(ports, viewer);
    return found(await openAttributes(ports, product, viewer));
  },
  setAttributes: async (ports, viewer, { shown, values }) => {
    const product = await seenProduct(ports, viewer);
    await accepted(setAttributes(ports, { product, ...viewer }, { shown: hash(shown), values }));
    return openPanelFor(ports, viewer, product);
  },
  confirmLink: async (ports, viewer, { reason, verb, way, other, shown }) => {
    const product = await seenProduct(ports, viewer);
    const link = { verb, way, other: artifactId(other), shown };
    await accepted(confirmLinks(ports, { product, ...viewer }, { reason, link }));
    return openPanelFor(ports, viewer, product);
  },
  readHistory: async (ports, viewer, { after }) => {
    const product = await seenProduct(ports, viewer);
    const history = found(await readHistory(ports, product, { ...viewer, after }));
    return { ...history, items: history.items.map(sayItem) };
  },
};
