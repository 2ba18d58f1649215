/** The answer every issue call gives: switched off, or the issue as it stands for this viewer. */
import type { ArtifactId, Person } from '../../domain/trace/artifact';
import type { Ports, Product } from '../ports';
import { joinableProducts, type Joinable } from './joinable-products';
import { readIssue, type IssueAnswer } from './read-issue';
import type { Language } from './sentence';

export interface Viewer {
  readonly person: Person;
  readonly issue: ArtifactId;
  readonly projectId: string;
  readonly typeId: string | undefined;
  readonly language: Language;
}

/** Undefined where the project is off, and where its switching on did not get as far as its product. */
export const findProduct = async (ports: Ports, projectId: string): Promise<Product | undefined> => {
  const id = await ports.products.findByProject(projectId);
  const product = id === undefined ? undefined : await ports.products.find(id);
  return product?.projects.includes(projectId) === true ? product : undefined;
};

export interface SwitchedOff {
  readonly is: 'switched-off';
  readonly maySwitchOn: boolean;
  readonly joinable: readonly Joinable[];
}

/** Undefined: the viewer may not see the issue. */
export const answerSwitchedOff = async (ports: Ports, viewer: Viewer): Promise<SwitchedOff | undefined> => {
  const visible = await ports.issues.permitted(viewer.person, 'BROWSE_PROJECTS', [viewer.issue]);
  if (!visible.has(viewer.issue)) return undefined;
  const maySwitchOn = await ports.desk.mayAdminister(viewer.projectId);
  return { is: 'switched-off', maySwitchOn, joinable: maySwitchOn ? await joinableProducts(ports) : [] };
};

/** Undefined: the viewer may not see the issue. `known`: the product, where the caller has just read it. */
export const answerIssue = async (ports: Ports, viewer: Viewer, known?: Product): Promise<IssueAnswer | SwitchedOff | undefined> => {
  const product = known ?? (await findProduct(ports, viewer.projectId));
  return product ? readIssue(ports, product, viewer) : answerSwitchedOff(ports, viewer);
};
