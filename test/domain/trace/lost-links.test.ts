import { artifactId } from '../../../src/domain/trace/artifact';
import { keepLost } from '../../../src/domain/trace/lost-links';
import { LATER, NOW } from '../../build/a-graph';
import { anArtifact } from '../../build/an-artifact';

const gone = new Set([artifactId('R1'), artifactId('C1')]);
const isGone = (id: ReturnType<typeof artifactId>) => gone.has(id);

describe('A link whose other end was deleted', () => {
  const before = anArtifact('TEST', 'T', { links: { verifies: ['R1', 'R2'] }, backlinks: { modifies: ['C1', 'C2'] } });

  it('is kept with the time it was lost, while a removed link to something that is there goes', () => {
    const kept = keepLost(before, anArtifact('TEST', 'T'), isGone, NOW);
    expect(kept.links).toEqual([{ verb: 'verifies', to: 'R1', via: 'link', lost: NOW }]);
    expect(kept.backlinks).toEqual([{ verb: 'modifies', from: 'C1' }]);
  });

  it('keeps the time of the first loss when it is read again', () => {
    const once = keepLost(before, anArtifact('TEST', 'T'), isGone, NOW);
    expect(keepLost(once, anArtifact('TEST', 'T'), isGone, LATER).links).toEqual(once.links);
  });

  it('loses its mark when Jira shows it again, and a first reading is taken as it is', () => {
    const lost = anArtifact('TEST', 'T', { lost: { verifies: ['R1'] } });
    const shown = anArtifact('TEST', 'T', { links: { verifies: ['R1'] } });
    expect(keepLost(lost, shown, isGone, NOW)).toEqual(shown);
    expect(keepLost(undefined, shown, isGone, NOW)).toBe(shown);
  });
});
