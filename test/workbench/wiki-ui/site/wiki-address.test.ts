import { pathOf, wikiRouteOf, type WikiRoute } from './wiki-address';

const routeAt = (path: string): WikiRoute => wikiRouteOf(new URL(path, 'http://localhost:1'));

test('every address the site leads to is read as the place it means', () => {
  const place = { key: 'RP', id: '65540' };
  expect(routeAt(pathOf.space('RP'))).toEqual({ page: 'space', key: 'RP' });
  expect(routeAt(pathOf.view('RP', '65540', 'What? A / title'))).toEqual({ page: 'view', ...place });
  expect(routeAt(pathOf.edit('RP', '65540'))).toEqual({ page: 'edit', ...place });
  expect(routeAt(pathOf.history('RP', '65540'))).toEqual({ page: 'history', ...place });
  expect(routeAt(pathOf.version('RP', '65540', 3))).toEqual({ page: 'version', ...place, number: 3 });
  expect(routeAt(pathOf.export('RP', '65540', 'word'))).toEqual({ page: 'export', ...place, kind: 'word', asNobody: false });
  expect(routeAt(`${pathOf.export('RP', '65540', 'pdf')}?nobody`)).toMatchObject({ kind: 'pdf', asNobody: true });
});

test('any other address under /wiki is the home', () => {
  expect([routeAt('/wiki'), routeAt('/wiki/x/abc')]).toEqual([{ page: 'home' }, { page: 'home' }]);
});
