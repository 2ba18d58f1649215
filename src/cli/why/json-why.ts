/** The audit walk for machines. */
import type { Language } from '../../domain/rules/message';
import { asJson, jsonGap } from '../report/json';
import type { Why } from './answer-why';
import type { Branch, Path } from './walk';

export const jsonWhy = ({ artifact, rationale, up, down, gaps, asked }: Why, language: Language): string =>
  asJson({
    key: artifact.key,
    summary: artifact.statement.summary,
    kinds: artifact.kinds,
    lifecycle: artifact.lifecycle,
    class: rationale[0]?.class,
    classRationale: rationale.map(({ key, class: its, because, way }) => ({
      key,
      class: its,
      because,
      ...(way === undefined ? {} : { way }),
    })),
    up: plain(up),
    down: plain(down),
    gaps: gaps.map((gap) => jsonGap(gap, language)),
    asked: asked.map(({ rule, answer }) => ({ rule: rule.id, clauses: rule.clauses, answer })),
  });

const plain = ({ branches, more }: Path): object => ({ links: branches.map(plainBranch), ...(more === 0 ? {} : { more }) });

const plainBranch = ({ verb, way, artifact, suspect, again, branches, more }: Branch): object => ({
  verb,
  way,
  key: artifact.key || artifact.id,
  kinds: artifact.kinds,
  lifecycle: artifact.lifecycle,
  ...(artifact.gone ? { gone: true } : {}),
  ...(suspect ? { suspect } : {}),
  ...(again ? { again } : {}),
  ...(branches.length === 0 && more === 0 ? {} : plain({ branches, more })),
});
