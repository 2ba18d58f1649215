/** What people do on Confluence's own screens and no modelled endpoint does. Who may not, gets an error: the screen would not offer it. */

import type { AdfDocument } from '../jira/adf-document';
import { macroNode, macrosIn, reconfigured, type Config, type Macro } from './adf-body';
import { archivePage, movePage, restorePage, restrictPage, trashPage, updatePage } from './page-acts';
import { mayDelete, mayEdit, viewerFor, type Viewer } from './permissions';
import { notModelled } from './refusal';
import { latest, type Page } from './site-records';
import type { InstalledApp, SiteState } from './site-state';

export class UiActs {
  constructor(private readonly state: SiteState) {}

  macrosOn(pageId: string, number?: number): Macro[] {
    const page = this.state.page(pageId);
    const version = number === undefined ? latest(page) : page.versions.find((candidate) => candidate.number === number);
    if (version === undefined) throw new Error(`Confluence stand-in: page ${pageId} has no version ${number ?? ''}`);
    return macrosIn(this.app(), version.body);
  }

  insertMacro(pageId: string, accountId: string, moduleKey: string, config: Config): string {
    const app = this.app();
    const title = app.macros[moduleKey];
    if (title === undefined) throw notModelled(`macro '${moduleKey}', which the installed app does not have`);
    const localId = this.state.nextLocalId();
    const { body } = latest(this.state.page(pageId));
    const node = macroNode(app, moduleKey, title, localId, config);
    this.edit(pageId, accountId, { body: { ...body, content: [...body.content, node] } });
    return localId;
  }

  configureMacro(pageId: string, accountId: string, localId: string, config: Config): void {
    const body = reconfigured(this.app(), latest(this.state.page(pageId)).body, localId, config);
    if (body === undefined) throw new Error(`Confluence stand-in: no macro ${localId} on page ${pageId}`);
    this.edit(pageId, accountId, { body });
  }

  edit(pageId: string, accountId: string, change: { title?: string; body?: AdfDocument; message?: string }): void {
    const { page, viewer } = this.editing(pageId, accountId);
    const { number, title, body } = latest(page);
    updatePage(this.state, viewer, page, { title, body, ...change, number: number + 1 });
  }

  move(pageId: string, accountId: string, parentId: string): void {
    const { page, viewer } = this.editing(pageId, accountId);
    if (this.state.page(parentId).spaceId !== page.spaceId) throw notModelled('moving a page to another space');
    movePage(this.state, viewer, page, parentId);
  }

  archive(pageId: string, accountId: string): void {
    const { page, viewer } = this.editing(pageId, accountId);
    archivePage(this.state, viewer, page);
  }

  trash(pageId: string, accountId: string): void {
    const { page, viewer } = this.deleting(pageId, accountId);
    trashPage(this.state, viewer, page);
  }

  restore(pageId: string, accountId: string): void {
    const { page, viewer } = this.deleting(pageId, accountId);
    restorePage(this.state, viewer, page);
  }

  restrict(pageId: string, accountId: string, lists: { read?: readonly string[]; update?: readonly string[] }): void {
    const { page, viewer } = this.editing(pageId, accountId);
    restrictPage(this.state, viewer, page, lists);
  }

  private app(): InstalledApp {
    if (this.state.app === undefined) throw new Error('Confluence stand-in: no app is installed; call installApp first');
    return this.state.app;
  }

  private editing(pageId: string, accountId: string): { page: Page; viewer: Viewer } {
    return this.permitted(pageId, accountId, mayEdit, 'edit');
  }

  private deleting(pageId: string, accountId: string): { page: Page; viewer: Viewer } {
    return this.permitted(pageId, accountId, mayDelete, 'delete');
  }

  private permitted(pageId: string, accountId: string, may: typeof mayEdit, act: string): { page: Page; viewer: Viewer } {
    const page = this.state.page(pageId);
    const person = this.state.people.get(accountId);
    if (person === undefined || !may(this.state, viewerFor(person), page)) {
      throw new Error(`Confluence stand-in: ${accountId} may not ${act} page ${pageId}`);
    }
    return { page, viewer: viewerFor(person) };
  }
}
