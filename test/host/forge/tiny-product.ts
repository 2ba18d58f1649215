/** A product of five paths, for testing the platform alone. */
import type { Product, ProductAnswer, ProductEvent, ProductRequest } from '../contract';

export class TinyProduct implements Product {
  readonly requests: ProductRequest[] = [];
  /** Project properties by `<project id>/<key>`. */
  readonly properties = new Map<string, unknown>();
  readonly #listeners: ((event: ProductEvent) => void)[] = [];

  readonly onEvent = (listener: (event: ProductEvent) => void): void => {
    this.#listeners.push(listener);
  };

  emit(eventType: string, payload: Readonly<Record<string, unknown>>): void {
    for (const listener of this.#listeners) listener({ eventType, payload: { selfGenerated: false, ...payload } });
  }

  readonly handle = (request: ProductRequest): ProductAnswer => {
    const { method, path, from } = request;
    if (from !== 'product-ui') this.requests.push(request);
    const [, project, key] = /^\/rest\/api\/3\/project\/(\w+)\/properties\/(\w+)$/.exec(path) ?? [];
    if (project !== undefined && key !== undefined) return this.#property(`${project}/${key}`, key);
    if (method === 'GET' && path.startsWith('/rest/api/3/issue/')) return answer(200, { id: path.split('/').pop() }, 2);
    if (method === 'PUT' && path.startsWith('/rest/api/3/issue/')) return answer(204, undefined, 1);
    if (path === '/rest/api/3/permissions/check') {
      return answer(200, { projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [10001], projects: [] }], globalPermissions: [] }, 3);
    }
    throw new Error(`not modelled: ${method} ${path}`);
  };

  #property(place: string, key: string): ProductAnswer {
    return this.properties.has(place) ? answer(200, { key, value: this.properties.get(place) }, 0) : answer(404, {}, 0);
  }
}

function answer(status: number, body: unknown, points: number): ProductAnswer {
  return { status, headers: {}, body, points };
}
