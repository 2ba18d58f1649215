/**
 * The app's own pages, as Forge serves them: the resource untouched, with the bridge put first into its head and a policy that lets it
 * load nothing from elsewhere. The frame is sandboxed without an origin of its own, so what it fetches of its own files needs CORS.
 */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { findFile, sendFile } from './http-answers';
import type { AppRoom } from './rooms';

/** Of the manifest's `permissions.content`, what this host acts on; anything else an app declares is refused when the room opens. */
const policy = (origin: string, { styles }: AppRoom['content']): string =>
  [
    "default-src 'none'",
    `script-src ${origin}`,
    ['style-src', origin, ...styles.map((style) => `'${style}'`)].join(' '),
    `img-src ${origin} data: blob:`,
    `font-src ${origin} data:`,
    `connect-src ${origin}/app/`,
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${origin}`,
  ].join('; ');

const BRIDGE = '<script src="/app/frame-bridge.js"></script>';

/** Answers `/app/<resource>/<file>` and the bridge script; false when there is no such file. */
export const serveAppFrame = (app: AppRoom, bridgeFile: string, origin: string, path: string, response: ServerResponse): boolean => {
  const headers = {
    'content-security-policy': policy(origin, app.content),
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
  };
  if (path === '/app/frame-bridge.js') {
    sendFile(response, bridgeFile, headers);
    return true;
  }
  const [, , resourceKey = '', ...rest] = path.split('/');
  const folder = app.resourceFolder(resourceKey);
  const file = folder === undefined ? undefined : findFile(folder, rest.join('/'));
  if (file === undefined) return false;
  if (!file.endsWith('.html')) {
    sendFile(response, file, headers);
    return true;
  }
  const page = readFileSync(file, 'utf8');
  if (!page.includes('<head>')) throw new Error(`${resourceKey}: the page has no <head> to put the bridge into`);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(page.replace('<head>', `<head>${BRIDGE}`));
  return true;
};
