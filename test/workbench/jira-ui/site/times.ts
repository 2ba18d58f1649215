/** Times as Jira writes them, in the workbench's own zone, which is UTC. */
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const seconds = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: 'UTC' });

export const dayAndTime = (iso: string): string => {
  const at = new Date(iso);
  return `${day.format(at)}, ${clock.format(at)} UTC`;
};
export const dayOf = (ms: number): string => day.format(ms);
export const clockOf = (ms: number): string => seconds.format(ms);
