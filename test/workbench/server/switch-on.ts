/** Does what a project admin does first: switches the pump's project on, adds its tests to the same software product, waits for the reads. */
import type { OpenedIssue, Reply } from '../../../src/contract/api';
import type { OpenCloud } from './open-cloud';

const quietMs = 30_000;

type Opened = Pick<OpenCloud, 'forge' | 'site' | 'clock' | 'projects' | 'imported'>;

/** One project, from its first issue, as its first admin; throws with the app's own refusal. */
const switchOnProject = async ({ forge, site, clock }: Opened, key: string, join: string | undefined): Promise<string> => {
  const project = site.state.findProject(key);
  const accountId = [...(project?.permissions.get('ADMINISTER_PROJECTS') ?? [])][0];
  const issue = [...site.state.issues.values()].find((i) => i.projectId === project?.id);
  if (!project || accountId === undefined || !issue) throw new Error(`${key} has no admin or no issue`);
  const reply = (await forge.invoke({
    moduleKey: 'issue-context',
    functionKey: 'switchOn',
    payload: { language: 'en', ...(join === undefined ? {} : { join }) },
    accountId,
    extension: { issue: { id: issue.id, key: issue.key, typeId: issue.typeId }, project: { id: project.id, key: project.key } },
  })) as Reply<OpenedIssue>;
  if (!reply.ok) throw new Error(`Switching ${key} on was refused: ${reply.refusal.sentence}`);
  await clock.settle(quietMs);
  return project.id;
};

/** The first of the projects and, joined to it, the others. */
const switchOnProduct = async (opened: Opened, [first, ...others]: readonly string[]): Promise<void> => {
  if (first === undefined) return;
  const product = await switchOnProject(opened, first, undefined);
  for (const other of others) await switchOnProject(opened, other, product);
};

/** The demo product, and as a product of its own what was imported. */
export const switchOn = async (opened: Opened): Promise<void> => {
  await switchOnProduct(opened, opened.projects);
  await switchOnProduct(opened, opened.imported?.projects ?? []);
};
