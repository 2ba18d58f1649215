/** What a product refused, in its own words. */
export class ProductRefusal extends Error {
  constructor(
    readonly product: 'Jira' | 'Confluence',
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
