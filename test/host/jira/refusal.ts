/** What the site answers instead of doing what was asked, in Jira's words and shape. */

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly messages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super([...messages, ...Object.values(errors)].join(' '));
  }

  body(): unknown {
    return { errorMessages: [...this.messages], errors: { ...this.errors } };
  }
}

export const badRequest = (message: string): Refusal => new Refusal(400, [message]);
export const badFields = (errors: Readonly<Record<string, string>>): Refusal => new Refusal(400, [], errors);
export const forbidden = (message: string): Refusal => new Refusal(403, [message]);
export const notFound = (message: string): Refusal => new Refusal(404, [message]);

/** The one sentence for "is not there" and "is not for you": Jira does not tell which. */
export const ISSUE_NOT_FOUND = 'Issue does not exist or you do not have permission to see it.';
export const issueNotFound = (): Refusal => notFound(ISSUE_NOT_FOUND);
export const projectNotFound = (idOrKey: string): Refusal => notFound(`No project could be found with key '${idOrKey}'.`);

/** What real Jira has and this stand-in has not: never answered, always thrown by name. */
export function notModelled(what: string): Error {
  return new Error(`Jira stand-in: not modelled: ${what}`);
}
