/** Structured log lines: names and counts, never content, never a secret. */
type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

export const logInfo = (event: string, fields: Fields = {}): void => {
  console.log(JSON.stringify({ event, ...fields }));
};
export const logTrouble = (event: string, error: unknown, fields: Fields = {}): void => {
  const name = error instanceof Error ? error.name : 'unknown';
  const trouble = error instanceof Error && 'trouble' in error ? String(error.trouble) : undefined;
  console.error(JSON.stringify({ event, error: name, trouble, ...fields }));
};
