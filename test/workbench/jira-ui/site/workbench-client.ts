/** Calls of the page on the workbench behind it. */

/** A call the workbench itself could not answer: a thing that is not modelled, mostly. */
export class WorkbenchError extends Error {}

export const post = async (path: string, body: unknown, person = ''): Promise<unknown> => {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-person': person },
    body: JSON.stringify(body),
  });
  return answerOf(response);
};

export const get = async (path: string): Promise<unknown> => answerOf(await fetch(path));

const answerOf = async (response: Response): Promise<unknown> => {
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  throw new WorkbenchError(typeof answer === 'object' && answer !== null && 'error' in answer ? String(answer.error) : response.statusText);
};
