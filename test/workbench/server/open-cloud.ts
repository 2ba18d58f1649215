/**
 * The cloud of the workbench: a Jira site with the demo product and a Confluence site beside it, and the app installed on both, its functions
 * in child processes.
 */
import { z } from 'zod';
import { VirtualClock } from '../../host/clock';
import type { ProductRequest } from '../../host/contract';
import { ConfluenceSite } from '../../host/confluence/confluence-site';
import { createChildRunner } from '../../host/forge/child';
import { modulesOf } from '../../host/forge/manifest';
import { createForge, type Forge } from '../../host/forge/platform';
import { JiraSite } from '../../host/jira/jira-site';
import { members, people as team } from '../demo-product/people';
import { seedDemoProduct } from '../demo-product/seed-demo-product';
import { seedDemoWiki, visitors } from '../demo-product/seed-demo-wiki';
import { bring, type Opened } from '../import/bring';
import type { Brought } from '../import/read-file';
import { bundleOnce } from './app-bundle';
import { forgeRoom } from './forge-room';
import type { Cloud } from './rooms';
import { installMacros, wikiRoom } from './wiki-room';

export interface OpenCloud {
  readonly cloud: Cloud;
  readonly site: JiraSite;
  readonly wiki: ConfluenceSite;
  readonly forge: Forge;
  readonly clock: VirtualClock;
  /** Keys of the projects that make up the demo's software product, the first to be switched on first. */
  readonly projects: readonly string[];
  readonly imported: Opened | undefined;
  readonly close: () => void;
}

interface Options {
  /** The project's folder. */
  readonly root: string;
  /** The folder of the app's manifest; the project itself unless a walk tries a small app. */
  readonly appRoot?: string;
  /** Virtual time at the start, milliseconds since the epoch. */
  readonly start: number;
  /** A requirement set or Jira issues, to open as further projects. */
  readonly brought?: Brought;
}

const customField = z.looseObject({
  key: z.string(),
  name: z.string(),
  description: z.string().default(''),
  type: z.enum(['string', 'number']),
  readOnly: z.boolean().default(false),
});

/** The app's custom fields, on the screens of every project: what an administrator would do after the installation. */
const installFields = (site: JiraSite, forge: Forge): void => {
  const wishes = modulesOf(forge.manifest).flatMap(({ type, definition }) =>
    type === 'jira:customField' ? [customField.parse(definition)] : [],
  );
  const { appId, environmentId } = forge.installation;
  const projects = [...site.state.projects.keys()];
  for (const { screens } of site.installAppFields({ appId, environmentId }, wishes)) {
    if (screens !== 'all') for (const project of projects) screens.add(project);
  }
};

/** Bundles the app where its sources changed, seeds the site and installs the app. */
export const openCloud = async ({ root, appRoot = root, start, brought }: Options): Promise<OpenCloud> => {
  const bundle = await bundleOnce(root, appRoot);
  const clock = new VirtualClock(start);
  const siteUrl = 'https://workbench.atlassian.net';
  const site = new JiraSite({ clock, siteUrl });
  const wiki = new ConfluenceSite({ clock, siteUrl });
  const spoken: string[] = [];
  const runner = createChildRunner({ bundleDir: bundle.functions, clock, said: (line) => void spoken.push(line) });
  const forge = createForge({ manifest: bundle.manifest, clock, products: { jira: site, confluence: wiki }, functions: runner.functions });
  const { people, projects } = seedDemoProduct(site);
  const brings = { admins: [team.tom.accountId], members: members.map((name) => team[name].accountId) };
  const imported = brought && bring(site, brought, brings);
  installFields(site, forge);
  installMacros(wiki, forge);
  seedDemoWiki(wiki);
  forge.install();
  forge.startSchedules();
  const app = forgeRoom(forge, bundle.resourceFolder, () => spoken.splice(0));
  const advance = (ms: number): Promise<void> => clock.advance(ms);
  const everybody = [...people, ...visitors];
  const cloud = {
    site,
    askJira: (request: ProductRequest) => site.ask(request, (attempt) => forge.validate(attempt)),
    wiki: wikiRoom(wiki, forge),
    app,
    people: everybody,
    clock: { now: clock.now, advance, planned: () => clock.planned() },
  };
  const close = (): void => {
    runner.close();
    forge.uninstall();
  };
  return { cloud, site, wiki, forge, clock, projects, imported, close };
};
