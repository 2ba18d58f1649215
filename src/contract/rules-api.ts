/**
 * Calls of the rules screen, and what each gets. All of them are refused to whoever may not administer every project of the product. A pack
 * goes to and fro as the text of its file: what is saved, exported and imported is one and the same.
 */
import type { OwnRuleForm } from '../domain/rules/own-rule';
import type { RulePack } from '../domain/rules/pack';
import type { Named } from './settings-api';
import type { SeverityName } from './table-view';

export interface RuleView {
  readonly id: string;
  readonly name: string;
  readonly asks: string;
  readonly clauses: string;
  /** Levels of the edition, as it names them. */
  readonly classes: string;
  /** As it is set in this pack. */
  readonly severity: SeverityName | 'off';
  /** As it comes. */
  readonly standard: SeverityName;
  readonly reason?: string;
  /** Who set it so and when, where that is saved. */
  readonly setBy?: string;
  /** Of a team's own. */
  readonly isOwn: boolean;
}
export interface FamilyView {
  readonly id: string;
  readonly name: string;
  readonly rules: readonly RuleView[];
}
/** A pack with what the server says of it. */
export interface PackView {
  /** The file: `RulePack` as JSON. */
  readonly pack: string;
  readonly families: readonly FamilyView[];
  /** How many test vectors it has, and what is wrong with it: whole sentences. */
  readonly vectors: number;
  readonly problems: readonly string[];
}
export interface OwnChoices {
  readonly kinds: readonly (Named & { readonly attributes: readonly (Named & { readonly values: readonly Named[] })[] })[];
  /** Relations a kind has, either way, with the kinds that may stand at their other end. */
  readonly relations: readonly {
    readonly verb: string;
    readonly way: 'out' | 'in';
    readonly label: string;
    readonly near: readonly string[];
    readonly far: readonly string[];
  }[];
}
export interface RulesView extends PackView {
  readonly version: number;
  readonly edition: string;
  readonly choices: OwnChoices;
  /** Every row is being judged by changed rules; nothing is said to be complete meanwhile. */
  readonly judging?: { readonly rows: number; readonly of: number };
}

/** What the form of an own rule asks, and what is in the file. */
export type { OwnRuleForm, RulePack };

type Language = { readonly language: 'en' | 'de' };

export interface RulesApi {
  readonly openRules: { readonly ask: Language; readonly answer: RulesView };
  /** Nothing is saved. `add`: with one more rule of the team's own, written from a form. */
  readonly tryRules: { readonly ask: Language & { readonly pack: string; readonly add?: OwnRuleForm }; readonly answer: PackView };
  /** `version`: the settings that were on the screen. */
  readonly saveRules: { readonly ask: Language & { readonly version: number; readonly pack: string }; readonly answer: RulesView };
}
