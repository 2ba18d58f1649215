import type { Severity } from './artifact';

/** The worst first. */
export const severities: readonly Severity[] = ['blocks-release', 'to-resolve', 'note'];
