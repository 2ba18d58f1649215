/** Times in JQL: `2026-01-31`, `"2026/01/31 14:05"` in the asker's zone, `-10m`, `now()`. All to epoch milliseconds. */

const UNITS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** How far the zone is ahead of UTC at that instant. */
function zoneOffset(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((it) => it.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(at / 1000) * 1000;
}

function absolute(text: string, timeZone: string): number | undefined {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = match.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  return wall - zoneOffset(wall - zoneOffset(wall, timeZone), timeZone);
}

function relative(text: string, now: number): number | undefined {
  if (!/^[-+]?(\d+[mhdw] ?)+$/.test(text)) return undefined;
  const sign = text.startsWith('-') ? -1 : 1;
  let distance = 0;
  for (const [, count, unit = ''] of text.matchAll(/(\d+)([mhdw])/g)) distance += Number(count) * (UNITS[unit] ?? 0);
  return now + sign * distance;
}

/** Undefined when the text is no time. */
export function jqlTime(text: string, now: number, timeZone: string): number | undefined {
  return absolute(text, timeZone) ?? relative(text, now);
}
