/** The little of HTTP the workbench needs: JSON in, JSON out, files. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body ?? null));
};

const MOST = 6_000_000;

/** The parsed body of a request; throws on bodies over 6 MB and on anything but JSON. */
export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  request.setEncoding('utf8');
  for await (const piece of request) {
    text += String(piece);
    if (text.length > MOST) throw new Error('the request is too large');
  }
  return text === '' ? undefined : (JSON.parse(text) as unknown);
};

/** The file under `folder` a URL path means, or undefined: never one outside of it. */
export const findFile = (folder: string, path: string): string | undefined => {
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) return undefined;
  return file;
};

export const sendFile = (response: ServerResponse, file: string, headers: Readonly<Record<string, string>> = {}): void => {
  // A font of the product's may be used by an app's frame, which has no origin.
  const shared = extname(file) === '.woff2' ? { 'access-control-allow-origin': '*' } : {};
  response.writeHead(200, { 'content-type': kinds[extname(file)] ?? 'application/octet-stream', ...shared, ...headers });
  response.end(readFileSync(file));
};
