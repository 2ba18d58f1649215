/** The answer every issue call gives: switched off, or the issue as it stands for this viewer. */
import type { ArtifactId, Person } from '../../domain/trace/artifact';
import type { Ports, Product } from '../ports';
import { readIssue, type IssueAnswer } from './read-issue';
import type { Language } from './sentence';

export interface Viewer {
  readonly person: Person;
  readonly issue: ArtifactId;
  readonly projectId: string;
  readonly typeId: string | undefined;
  readonly language: Language;
}

export const findProduct = async (ports: Ports, projectId: string): Promise<Product | undefined> => {
  const id = await ports.products.findByProject(projectId);
  return id === undefined ? undefined : ports.products.find(id);
};

/** Undefined: the viewer may not see the issue. `known`: the product, where the caller has just read it. */
export const answerIssue = async (
  ports: Ports,
  viewer: Viewer,
  known?: Product,
): Promise<IssueAnswer | { readonly is: 'switched-off'; readonly maySwitchOn: boolean } | undefined> => {
  const product = known ?? (await findProduct(ports, viewer.projectId));
  if (product) return readIssue(ports, product, viewer);
  const visible = await ports.issues.permitted(viewer.person, 'BROWSE_PROJECTS', [viewer.issue]);
  if (!visible.has(viewer.issue)) return undefined;
  return { is: 'switched-off', maySwitchOn: await ports.desk.mayAdminister(viewer.projectId) };
};
