/** What a person says of an artifact beyond what Jira holds: the attributes of its kinds (5.2.2, 7.1, 8.1.2 …). They live in the record. */
import { fieldsOf, isValueOf } from '../../domain/kinds/check-field';
import { isKeptInJira } from '../../domain/kinds/mapping';
import type { Artifact, ArtifactId, Hash, Person, Stated } from '../../domain/trace/artifact';
import { withDecided } from '../../domain/trace/compose';
import { recheckIssues } from '../check/recheck-issues';
import type { Ports, Product, Result } from '../ports';

interface Who {
  readonly product: Product;
  readonly person: Person;
  readonly issue: ArtifactId;
}
interface Ask {
  /** Fingerprint of what the person was shown. */
  readonly shown: Hash;
  /** Attribute to its new value; nothing clears it. */
  readonly values: Stated;
}
type Refusal = 'forbidden' | 'not-found' | 'bad-input' | 'changed-since-shown' | 'no-attribute-here' | 'kept-in-jira';

/** Thrown before anything is written, so that a refused act leaves no trace in the record. */
class NotSet extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

const refusalOf = ({ mapping }: Product, artifact: Artifact, { shown, values }: Ask): Refusal | undefined => {
  if (artifact.fingerprint !== shown) return 'changed-since-shown';
  const fields = fieldsOf(artifact.kinds);
  for (const [name, value] of Object.entries(values)) {
    const field = fields.get(name);
    if (!field) return 'no-attribute-here';
    if (!isValueOf(field, value)) return 'bad-input';
    if (value !== '' && isKeptInJira(mapping, name)) return 'kept-in-jira';
  }
  return undefined;
};

/** False where Jira does not have the issue in this software product any more: then there was nothing to decide on. */
const write = async (ports: Ports, { product, person, issue }: Who, ask: Ask): Promise<boolean> => {
  const found = { there: false };
  await recheckIssues(ports, {
    product,
    reading: { is: 'ids', ids: [issue] },
    actor: person,
    act: 'set-attributes',
    decide: (artifact, said) => {
      const refusal = refusalOf(product, artifact, ask);
      if (refusal) throw new NotSet(refusal);
      found.there = true;
      return withDecided(artifact, said, ask.values);
    },
  });
  return found.there;
};

/**
 * Refuses people who may not edit the issue, values a field does not take, attributes that a field of Jira holds, and whatever was said of a
 * text that is not there any more. The class is none of these: it is a decision with a rationale (4.3).
 */
export const setAttributes = async (ports: Ports, who: Who, ask: Ask): Promise<Result<undefined, Refusal>> => {
  if (Object.keys(ask.values).length === 0) return { ok: false, refusal: 'bad-input' };
  if (!(await ports.issues.permitted(who.person, 'EDIT_ISSUES', [who.issue])).has(who.issue)) return { ok: false, refusal: 'forbidden' };
  try {
    return (await write(ports, who, ask)) ? { ok: true, value: undefined } : { ok: false, refusal: 'not-found' };
  } catch (error) {
    if (!(error instanceof NotSet)) throw error;
    return { ok: false, refusal: error.refusal };
  }
};
