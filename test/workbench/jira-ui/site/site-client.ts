/** A product's REST, as one person. A refusal of the product's becomes an error that carries its own words. */
import { z } from 'zod';
import { ProductRefusal } from './product-refusal';
import { post } from './workbench-client';

const answer = z.object({ status: z.number(), body: z.unknown().optional() });

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export abstract class SiteClient {
  protected abstract readonly product: ProductRefusal['product'];
  /** Where the workbench takes calls for this product. */
  protected abstract readonly room: string;

  /** @param person account id, empty for nobody */
  constructor(readonly person: string) {}

  /** The product's words in the body of a refusal; empty where there are none. */
  protected abstract wordsIn(body: unknown): readonly string[];

  async get<T>(path: string, shape: z.ZodType<T>): Promise<T> {
    return shape.parse(await this.#call('GET', path));
  }

  /** A POST that only reads: a search. */
  async ask<T>(path: string, body: unknown, shape: z.ZodType<T>): Promise<T> {
    return shape.parse(await this.#call('POST', path, body));
  }

  /** A change; `label` names it for the cost meter. */
  async act(label: string, method: Method, path: string, body?: unknown): Promise<unknown> {
    await post('/api/act', { label }, this.person);
    return this.#call(method, path, body);
  }

  /** A further change of the act under way. */
  also(method: Method, path: string, body?: unknown): Promise<unknown> {
    return this.#call(method, path, body);
  }

  async #call(method: Method, path: string, body?: unknown): Promise<unknown> {
    const { status, body: given } = answer.parse(
      await post(this.room, { method, path, ...(body === undefined ? {} : { body }) }, this.person),
    );
    if (status < 400) return given;
    const words = this.wordsIn(given);
    throw new ProductRefusal(this.product, status, words.length > 0 ? words.join(' ') : `${this.product} answered ${status}.`);
  }
}
