/** Does what a project admin does first: opens an issue of the project, switches Plumbline on, and waits for the first read. */
import type { OpenCloud } from './open-cloud';

const quietMs = 30_000;

/** Switches on every project its admin may administer; throws with the app's own refusal. */
export const switchOn = async ({ forge, site, clock }: Pick<OpenCloud, 'forge' | 'site' | 'clock'>): Promise<void> => {
  for (const project of site.state.projects.values()) {
    const accountId = [...(project.permissions.get('ADMINISTER_PROJECTS') ?? [])][0];
    const issue = [...site.state.issues.values()].find((i) => i.projectId === project.id);
    if (accountId === undefined || issue === undefined) continue;
    const reply = await forge.invoke({
      moduleKey: 'issue-context',
      functionKey: 'switchOn',
      payload: { language: 'en' },
      accountId,
      extension: { issue: { id: issue.id, key: issue.key, typeId: issue.typeId }, project: { id: project.id, key: project.key } },
    });
    if (typeof reply !== 'object' || reply === null || !('ok' in reply) || reply.ok !== true)
      throw new Error(`Switching ${project.key} on was refused: ${JSON.stringify(reply)}`);
    await clock.settle(quietMs);
  }
};
