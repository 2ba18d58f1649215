/**
 * What the stand-in does not know. It surfaces even if the app catches it: the invocation in which it happened fails with it, loudly,
 * so that code never comes to rely on something nobody has modelled.
 */
export class NotModelled extends Error {
  override readonly name = 'NotModelled';

  constructor(what: string) {
    super(`not modelled: ${what}`);
  }
}
