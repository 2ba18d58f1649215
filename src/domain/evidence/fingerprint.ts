/**
 * The fingerprint of an artifact: a hash of what a reader is shown of the artifact itself, normalised, so that only changes that matter
 * unsettle what rests on it. Status, assignee, rank, labels and comments are not in it (domain.md 1.5; corrections 10).
 */
import { kinds } from '../kinds/find-kind';
import { hashOf } from '../record/canonical';
import type { Hash, Stated, Statement } from '../trace/artifact';

/** Stored beside every signature later on, so that a new recipe makes nothing stale. */
export const recipe = 'plumbline.fingerprint/1';

/** Attributes that say something about an artifact's evidence, not what it is: a result carried forward changes no test. */
const untraced = new Set(kinds.flatMap(({ fields }) => Object.entries(fields).flatMap(([name, { traced }]) => (traced ? [] : [name]))));

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

export const fingerprint = (statement: Statement, stated: Stated): Hash =>
  hashOf({
    recipe,
    summary: squeeze(statement.summary),
    description: squeeze(statement.description),
    stated: Object.fromEntries(Object.entries(stated).flatMap(([name, value]) => (untraced.has(name) ? [] : [[name, squeeze(value)]]))),
  });
