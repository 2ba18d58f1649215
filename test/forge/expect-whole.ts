/** The state of a product when everything has come to rest: stored = recomputed, sums = recount, the chain holds, the fields follow. */
import { projectionOf } from '../../src/app/check/projection';
import { canonical } from '../../src/domain/record/canonical';
import { rowsOf as rowsIn } from '../../src/domain/record/entry';
import { faceKey, faceRow, type FaceRow } from '../../src/forge/store/face-rows';
import type { World } from '../build/a-site';
import { compared, recounted, recorded, rowsOf, settingsOf, verified } from './recomputed';

const fieldsShown = (world: World, product: string): Record<string, unknown> => {
  const { fields } = settingsOf(world, product);
  const issues = [...rowsOf(world, product).values()].flatMap(({ artifact }) => world.site.state.issues.get(artifact.id) ?? []);
  const ours = issues.filter(({ projectId }) => settingsOf(world, product).projects.includes(projectId));
  return Object.fromEntries(
    ours.map(({ id, custom }) => [id, Object.entries(fields).map(([name, field]) => [name, custom.get(field) ?? null])]),
  );
};

const fieldsDue = (world: World, product: string): Record<string, unknown> => {
  const { fields } = settingsOf(world, product);
  return Object.fromEntries(
    [...rowsOf(world, product).values()].flatMap((state) => {
      const projected = projectionOf(state);
      if (!projected) return [];
      const values = projected.values as Readonly<Record<string, unknown>>;
      return [[projected.id, Object.keys(fields).map((name) => [name, values[name] ?? null])]];
    }),
  );
};

/** The order of names in a body says nothing. */
const opened = (row: FaceRow): unknown => ({ ...row, body: row.body === '' ? '' : (JSON.parse(row.body) as unknown) });

/** The slim rows that lists are cut from say what the record's last word is. */
const facesStored = (world: World, product: string): Record<string, unknown> =>
  Object.fromEntries(
    world.forge.store
      .dump(`f:${product}:`)
      .flatMap(({ space, key, value }) => (space === 'face' ? [[key, opened(value as FaceRow)] as const] : [])),
  );
const facesDue = (world: World, product: string): Record<string, unknown> =>
  Object.fromEntries(
    recorded(world, product).entries.flatMap((entry) =>
      rowsIn(entry).map((row) => [faceKey(product, row.state.artifact.id), opened(faceRow(product, row))] as const),
    ),
  );

export const expectWhole = (world: World, product: string): void => {
  const { stored, anew } = compared(world, product);
  expect(stored).toEqual(anew);
  const chain = verified(world, product);
  expect(chain).toMatchObject({ ok: true });
  if (!chain.ok) return;
  const last = recorded(world, product).entries.at(-1);
  expect(last?.sums).toEqual(recounted(world, product));
  expect(new Map([...chain.states].map(([id, state]) => [id, canonical(state)]))).toEqual(
    new Map([...rowsOf(world, product)].map(([id, state]) => [id, canonical(state)])),
  );
  expect(fieldsShown(world, product)).toEqual(fieldsDue(world, product));
  expect(facesStored(world, product)).toEqual(facesDue(world, product));
};

/** Things the platform did not get done, besides what a test lost on purpose. */
export const unfinished = (world: World): readonly string[] =>
  world.forge.log
    .entries()
    .flatMap(({ what, where, why }) => (['failed', 'crashed', 'dropped'].includes(what) ? [`${what} ${where}: ${why}`] : []));
