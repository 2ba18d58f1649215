/** Evidence packages for tests. */
import { PackageWriter } from '../../src/domain/record/evidence-package';
import { NOW } from './a-graph';
import type { Record62304 } from './an-entry';

/** The package's lines, each without its line end. */
export const aPackage = ({ entries, head }: Record62304, documents: Readonly<Record<string, string>> = {}): readonly string[] => {
  const writer = new PackageWriter();
  const lines = [
    writer.header({ id: 'P', name: 'Pump' }, NOW, head),
    ...entries.map((entry) => writer.entry(entry)),
    ...Object.entries(documents).map(([name, text]) => writer.document(name, head.seq, text)),
    writer.end(),
  ];
  return lines.map((line) => line.slice(0, -1));
};
