/** Where another rule owns the cause, and is the one that tells it. `X` is the artifact asked. */
import { instant, type Artifact } from '../../../src/domain/trace/artifact';
import { baselined, reworded, signed } from '../../build/an-approval';
import { a, control, x } from './rule-case';

interface Yielding {
  readonly rule: string;
  readonly to: string;
  readonly artifacts: readonly Artifact[];
}

const AFTER = '2026-11-15T09:00:00.000Z';
const requirement = (links: Readonly<Record<string, readonly string[]>> = {}): Artifact => a('SWREQ', 'R', { links });
const bumped = (): Artifact => {
  const soup = baselined(x('SOUP', { stated: { version: '1.0' }, links: { part_of: ['S'] } }));
  return { ...soup, stated: { version: '1.1' }, changed: instant(AFTER) };
};

export const casesOfYielding: readonly Yielding[] = [
  { rule: 'SUP-03', to: 'SUP-01', artifacts: [x('SOUP', { stated: { manufacturer: 'Acme' } })] },
  { rule: 'PRB-02', to: 'PRB-01', artifacts: [x('PR', { lifecycle: 'closed-fixed' })] },
  { rule: 'VER-01', to: 'GRF-01', artifacts: [x('TEST', { links: { verifies: ['nowhere'] } })] },
  { rule: 'RSK-05', to: 'REQ-06', artifacts: [control({})] },
  { rule: 'RSK-06', to: 'RSK-05', artifacts: [control({ implemented_by: ['R'] }), requirement()] },
  { rule: 'X-08', to: 'RSK-01', artifacts: [x('HAZSIT'), a('RCM', 'M', { links: { controls: ['X'] } })] },
  { rule: 'REQ-05', to: 'APR-01', artifacts: [reworded(signed(x('SWREQ'), { meaning: 'verified' }))] },
  { rule: 'APR-01', to: 'CHG-01', artifacts: [reworded(baselined(signed(x('SWREQ'))), AFTER)] },
  { rule: 'CHG-01', to: 'SUP-04', artifacts: [bumped()] },
];
