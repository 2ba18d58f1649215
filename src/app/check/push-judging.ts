import { rulesEdition } from '../../domain/rules/rules-edition';
import type { Instant } from '../../domain/trace/artifact';
import type { Ports } from '../ports';

/** Longer than a list may lag behind a row that was written a moment ago. */
const judgingDelaySeconds = 3;

/** Has every row judged again, page by page; the register that says so is written before whatever made it necessary. */
export const pushJudging = (ports: Ports, product: string, since: Instant): Promise<void> =>
  ports.waiting.push({ is: 'everything', product, markers: [], since, edition: rulesEdition }, judgingDelaySeconds);
