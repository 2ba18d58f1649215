/** Calls of a project's page. */
import type { Reply } from '../../src/contract/calls';
import type { FilePart, GapPage, MatrixPage, OpenedProject, ProductView, ProjectApi } from '../../src/contract/project-api';
import { people, type PersonName, type World } from '../build/a-site';

type Asked<C extends keyof ProjectApi> = Omit<ProjectApi[C]['ask'], 'language'> & { readonly language?: 'en' | 'de' };

export interface ProjectScreen {
  readonly world: World;
  readonly person: PersonName;
  /** By key. */
  readonly project: string;
}

export const onProject = async <C extends keyof ProjectApi>(
  { world, person, project }: ProjectScreen,
  call: C,
  ask: Asked<C>,
): Promise<Reply<ProjectApi[C]['answer']>> => {
  const found = world.site.state.findProject(project);
  return (await world.forge.invoke({
    moduleKey: 'project-page',
    functionKey: call,
    payload: { language: 'en', ...ask },
    accountId: people[person],
    extension: { type: 'jira:projectPage', project: { id: found?.id, key: project, type: 'software' } },
  })) as Reply<ProjectApi[C]['answer']>;
};

const answered = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code} ${reply.refusal.sentence}`);
  return reply.value;
};

export const opened = async (screen: ProjectScreen): Promise<OpenedProject> => answered(await onProject(screen, 'openProject', {}));
export const productOn = async (screen: ProjectScreen): Promise<ProductView> => {
  const view = await opened(screen);
  if (view.is !== 'product') throw new Error(`the project page shows ${view.is}`);
  return view;
};

type GapsAsk = Omit<Asked<'listGaps'>, 'cursor'>;
type MatrixAsk = Omit<Asked<'listMatrix'>, 'cursor'>;
const everyGap: GapsAsk = { filter: {}, order: 'gaps', rows: 25 };

/** Every page; `between` happens after each but the last. */
export const gapPages = async (
  screen: ProjectScreen,
  ask: Partial<GapsAsk> = {},
  between: (page: number) => Promise<void> = () => Promise.resolve(),
): Promise<readonly GapPage[]> => {
  const pages: GapPage[] = [];
  for (let cursor: string | undefined = undefined; ;) {
    const page: GapPage = answered(
      await onProject(screen, 'listGaps', { ...everyGap, ...ask, ...(cursor === undefined ? {} : { cursor }) }),
    );
    pages.push(page);
    if (page.next === undefined) return pages;
    cursor = page.next;
    await between(pages.length);
  }
};

const everyLine: MatrixAsk = { view: 'requirement-to-test', filter: {}, order: 'gaps', rows: 25 };
export const matrixPages = async (
  screen: ProjectScreen,
  ask: Partial<MatrixAsk> = {},
  between: (page: number) => Promise<void> = () => Promise.resolve(),
): Promise<readonly MatrixPage[]> => {
  const pages: MatrixPage[] = [];
  for (let cursor: string | undefined = undefined; ;) {
    const page: MatrixPage = answered(
      await onProject(screen, 'listMatrix', { ...everyLine, ...ask, ...(cursor === undefined ? {} : { cursor }) }),
    );
    pages.push(page);
    if (page.next === undefined) return pages;
    cursor = page.next;
    await between(pages.length);
  }
};

/** The parts of a file put together. */
export const fileOf = async (
  screen: ProjectScreen,
  call: 'exportCsv' | 'exportProduct',
  ask: Partial<Asked<'exportCsv'>> = {},
): Promise<{ readonly text: string; readonly rows: number; readonly parts: number }> => {
  const file = { text: '', rows: 0, parts: 0 };
  for (let cursor: string | undefined = undefined; ;) {
    const more: { readonly cursor?: string } = cursor === undefined ? {} : { cursor };
    const part: FilePart =
      call === 'exportCsv'
        ? answered(await onProject(screen, call, { list: 'gaps', filter: {}, order: 'gaps', ...ask, ...more }))
        : answered(await onProject(screen, call, more));
    file.text += part.text;
    file.rows += part.rows;
    file.parts += 1;
    if (part.next === undefined) return file;
    cursor = part.next;
  }
};
