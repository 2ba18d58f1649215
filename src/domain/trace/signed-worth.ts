/** What signatures and baselines are worth, each artifact's text hashed once: rules ask of the same artifact many times. */
import { type JudgedApproval, judgedApprovals } from '../evidence/approval';
import { type JudgedBaseline, judgedBaseline } from '../evidence/control';
import { type Signable, signedRecipe, signedText, textBy } from '../evidence/signed-text';
import type { Artifact, Hash } from './artifact';
import type { Worth } from './facts';

export class SignedWorth implements Worth {
  /** By its words: a new row of an artifact often shares them with the one before. */
  readonly #texts = new WeakMap<Signable['statement'], Pick<Signable, 'stated' | 'links'> & { readonly text: Hash }>();
  readonly #approvals = new WeakMap<Artifact, readonly JudgedApproval[]>();

  approvals(artifact: Artifact): readonly JudgedApproval[] {
    if (!artifact.approvals) return judgedApprovals(artifact);
    let judged = this.#approvals.get(artifact);
    if (!judged) this.#approvals.set(artifact, (judged = judgedApprovals(artifact, (recipe, of) => this.#textBy(recipe, of))));
    return judged;
  }

  baseline(artifact: Artifact): JudgedBaseline | undefined {
    return judgedBaseline(artifact, (recipe, of) => this.#textBy(recipe, of));
  }

  text(artifact: Signable): Hash {
    const { statement, stated, links } = artifact;
    const known = this.#texts.get(statement);
    if (known?.stated === stated && known.links === links) return known.text;
    const text = signedText(artifact);
    this.#texts.set(statement, { stated, links, text });
    return text;
  }

  #textBy(recipe: string, artifact: Signable): Hash | undefined {
    return recipe === signedRecipe ? this.text(artifact) : textBy(recipe, artifact);
  }
}
