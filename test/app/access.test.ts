/** Who may see what: a project decides for all its issues, unless an issue security level or a grant by issue role says that each decides. */
import { emptyMapping } from '../../src/domain/kinds/mapping';
import { accessTo, seenBy, seenTotals, type Guarded } from '../../src/app/read/access';
import type { Issues, Product } from '../../src/app/ports';
import { addUp, noSums } from '../../src/domain/record/sums';
import { artifactId, instant, person } from '../../src/domain/trace/artifact';
import { anArtifact } from '../build/an-artifact';
import { aState } from '../build/an-entry';

const at = instant('2026-11-22T09:00:00.000Z');
const product: Product = {
  id: '10',
  name: 'Infusion pump',
  projects: ['10', '11', '12'],
  mapping: emptyMapping,
  version: 0,
  fields: {},
  firstRead: { state: 'done', read: 0, total: 0, since: at, at },
  learned: { seenByIssue: ['12'], called: {}, at },
};

/** Jira, for one person: which projects and which issues they may browse; and what it was asked. */
const jira = (projects: readonly string[], visible: readonly string[]) => {
  const asked: string[][] = [];
  const permitted: Issues['permitted'] = (_, __, ids) => {
    asked.push([...ids]);
    return Promise.resolve(new Set(ids.filter((id) => visible.includes(id))));
  };
  const browsable: Issues['browsable'] = async (who, all, ids) => ({
    projects: new Set(all.filter((id) => projects.includes(id))),
    issues: ids.length === 0 ? new Set() : await permitted(who, 'BROWSE_PROJECTS', ids),
  });
  const refuse = () => Promise.reject(new Error('not asked here'));
  const issues: Issues = { permitted, browsable, read: refuse, page: refuse, count: refuse, project: refuse, place: refuse };
  return { issues, asked };
};

const it = (id: string, project: string, restricted = false): Guarded => ({ id: artifactId(id), project, restricted });
const accessOf = async (cloud: ReturnType<typeof jira>) => {
  const access = await accessTo(cloud, product, person('acc'));
  if (!access) throw new Error('no access');
  return access;
};

describe('Access to a software product', () => {
  test('is none for a person who may browse none of its projects', async () => {
    expect(await accessTo(jira(['99'], []), product, person('acc'))).toBeUndefined();
  });

  test('shows the open artifacts of a project the person may browse without asking for each', async () => {
    const cloud = jira(['10'], []);
    const seen = await seenBy(cloud, await accessOf(cloud), [it('1', '10'), it('2', '10'), it('3', '11'), it('4', '')]);
    expect([...seen]).toEqual(['1', '2']);
    expect(cloud.asked).toEqual([]);
  });

  test('asks for each restricted artifact, and for each in a project where the issue decides', async () => {
    const cloud = jira(['10', '12'], ['2', '6']);
    const asked = [it('1', '10'), it('2', '10', true), it('3', '10', true), it('4', '11', true), it('5', '12'), it('6', '12')];
    expect([...(await seenBy(cloud, await accessOf(cloud), asked))].sort()).toEqual(['1', '2', '6']);
    expect(cloud.asked).toEqual([['2', '3', '5', '6']]);
  });

  test('counts only what a project decides, and knows when that is not all', async () => {
    const state = (id: string, project: string, restricted = false) => aState(anArtifact('SWREQ', id, { project, restricted }));
    const sums = (...states: ReturnType<typeof state>[]) =>
      addUp(
        noSums,
        states.map((after) => ({ before: undefined, after })),
      );
    const access = await accessOf(jira(['10'], []));
    const open = sums(state('1', '10'), state('2', '10'), state('3', '11'), state('4', '11', true));
    expect(seenTotals(access, open)).toEqual({ totals: { artifacts: { 'SWREQ|C|none': 2 }, gaps: {} }, complete: true });
    expect(seenTotals(access, sums(state('1', '10'), state('2', '10', true)))).toEqual({
      totals: { artifacts: { 'SWREQ|C|none': 1 }, gaps: {} },
      complete: false,
    });
    expect(seenTotals(await accessOf(jira(['10', '12'], [])), open).complete).toBe(false);
  });
});
