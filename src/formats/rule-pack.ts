/** A rule pack as a file: JSON in the shape of `domain/rules/pack.ts`, refused in one sentence that names the place. */
import { z } from 'zod';
import type { RulePack } from '../domain/rules/pack';
import { type Parsed, parseJson, shaped } from './item-set';

const sentence = z.string().max(1000);
const text = z.strictObject({ en: sentence, de: sentence });
const severity = z.enum(['blocks-release', 'to-resolve', 'note']);
const safetyClass = z.enum(['A', 'B', 'C']);
const short = z.string().max(200);
const filter = z.strictObject({ attribute: short, is: z.array(short).min(1).exactOptional() });
const own = z.strictObject({
  id: short,
  name: text,
  asks: text,
  why: text,
  resolve: text,
  clauses: z.array(short),
  classes: z.array(safetyClass).min(1),
  severity,
  kind: short,
  filter: filter.exactOptional(),
  verb: short,
  way: z.enum(['out', 'in']),
  end: z.strictObject({
    kinds: z.array(short).min(1).exactOptional(),
    filter: filter.exactOptional(),
    counts: z.boolean().exactOptional(),
  }),
  minimum: z.number(),
});
const artifact = z.strictObject({
  key: short,
  kind: short,
  class: safetyClass.exactOptional(),
  lifecycle: z.enum(['draft', 'ready', 'obsolete']).exactOptional(),
  stated: z.record(z.string(), z.string()).exactOptional(),
  links: z.record(z.string(), z.array(short)).exactOptional(),
});
export const packShape = z.strictObject({
  format: z.literal('plumbline.rule-pack/1'),
  name: short,
  version: short,
  edition: short.exactOptional(),
  adjust: z
    .record(
      z.string(),
      z.strictObject({ severity: z.union([severity, z.literal('off')]).exactOptional(), reason: z.string().max(2000).exactOptional() }),
    )
    .exactOptional(),
  own: z.array(own).max(50).exactOptional(),
  vectors: z
    .array(
      z.strictObject({
        name: short,
        artifacts: z.array(artifact).max(200),
        rules: z.array(short).min(1).exactOptional(),
        gaps: z.array(short),
      }),
    )
    .max(500),
});

/** At most 50 own rules and 500 vectors. Whether the rules can work is for `withPack` to say. */
export function parseRulePack(json: string): Parsed<RulePack> {
  const parsed = parseJson(json);
  return parsed.ok ? shaped(packShape, parsed.value) : parsed;
}
