/** Serves the workbench on this machine only: the page, the app's frames, and the calls of both. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { buildPages } from '../build';
import { serveAppFrame } from './app-frame';
import { Bench } from './bench';
import { findFile, readJson, sendFile, sendJson } from './http-answers';
import type { Cloud } from './rooms';
import { routes } from './routes';

export interface Workbench {
  /** `http://localhost:<port>` */
  readonly url: string;
  readonly bench: Bench;
  readonly close: () => Promise<void>;
}

interface Options {
  /** The project's folder. */
  readonly root: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly cloud: Cloud;
  /** Follow the wall clock. Walks leave it off and move time themselves. */
  readonly realTime: boolean;
}

const pagePolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-src 'self'; object-src 'none'; base-uri 'none'";

const stream = (bench: Bench, request: IncomingMessage, response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
  const stop = bench.log.listen((entry) => response.write(`data: ${JSON.stringify(entry)}\n\n`));
  request.on('close', stop);
};

const answerRoute = async (bench: Bench, name: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
  const person = String(request.headers['x-person'] ?? '');
  if (route) sendJson(response, 200, await route(bench, { body: await readJson(request), person }));
  else sendJson(response, 404, { error: `no such call: ${name}` });
};

const isWorkbenchHost = (host: string | undefined): boolean => /^(localhost|127\.0\.0\.1):\d+$/.test(host ?? '');

/** Only the page itself may call: the app's frame has no origin, and other sites have another. */
const mayCall = (request: IncomingMessage): boolean => {
  const { origin, host } = request.headers;
  return origin === undefined || origin === `http://${host ?? ''}`;
};

/** Any address of the site is the one page. */
const sendPage = (page: string, path: string, response: ServerResponse): void =>
  sendFile(response, findFile(page, path) ?? join(page, 'index.html'), { 'content-security-policy': pagePolicy });

const handle = async (bench: Bench, folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const origin = `http://${request.headers.host ?? 'localhost'}`;
  const path = new URL(request.url ?? '/', origin).pathname;
  if (!isWorkbenchHost(request.headers.host)) sendJson(response, 403, { error: 'the workbench answers on localhost only' });
  else if (path === '/api/events') stream(bench, request, response);
  else if (path.startsWith('/api/') && !mayCall(request)) sendJson(response, 403, { error: 'only the workbench page may call' });
  else if (path.startsWith('/api/')) await answerRoute(bench, `${request.method ?? 'GET'} ${path}`, request, response);
  else if (!path.startsWith('/app/')) sendPage(join(folder, 'page'), path, response);
  else if (!serveAppFrame(bench.cloud.app, join(folder, 'frame-bridge.js'), origin, path, response))
    sendJson(response, 404, { error: path });
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

/** Builds the page when its sources changed, and serves until closed. Rejects when the port is taken. */
export const startWorkbench = async ({ root, port, cloud, realTime }: Options): Promise<Workbench> => {
  const { folder } = await buildPages(root);
  const bench = new Bench(cloud);
  const server = createServer((request, response) => {
    handle(bench, folder, request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      bench.log.add('failed', message);
      if (!response.headersSent) sendJson(response, 500, { error: message });
    });
  });
  const bound = await listen(server, port);
  bench.setRunning(realTime);
  const close = async (): Promise<void> => {
    bench.setRunning(false);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://localhost:${bound}`, bench, close };
};
