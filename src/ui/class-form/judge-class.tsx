/** First step: the three questions in their order where the issue is a software system, the class, and its rationale (4.3). */
import React from 'react';
import { HelperMessage, Inline, Label, RadioGroup, Stack, Text, TextArea } from '@forge/react';
import type { ClassFormView, QuestionView } from '../../contract/api';
import { ClassLetter } from '../class-rationale/class-letter';
import { typed } from '../gap/typed';
import { fill, type Language } from '../words/language';
import { words } from '../words/words';
import { classWords } from './class-words';
import { answered, askedNow, proposedBy, type Judging } from './judging';

interface Props {
  readonly form: ClassFormView;
  readonly judging: Judging;
  readonly change: (judging: Judging) => void;
  readonly language: Language;
}
const letters = ['A', 'B', 'C'] as const;

const Question = ({ question, form, judging, change, language }: Props & { readonly question: QuestionView }) => (
  <Stack space="space.050">
    <Label labelFor={question.name}>{question.asks}</Label>
    <HelperMessage>{question.hint}</HelperMessage>
    <RadioGroup
      name={question.name}
      value={judging.answers[question.name] ?? ''}
      options={(['yes', 'no'] as const).map((answer) => ({
        name: question.name,
        value: answer,
        label: fill(classWords[answer], language),
      }))}
      onChange={(event) => {
        change(answered(form.questions, judging, question.name, typed(event) === 'yes' ? 'yes' : 'no'));
      }}
    />
  </Stack>
);

const Asks = ({ letter, language }: { readonly letter: 'A' | 'B' | 'C'; readonly language: Language }) => (
  <Inline space="space.100" alignBlock="center">
    <ClassLetter of={letter} />
    <Text weight="semibold">{fill(classWords.proposed, language, { class: letter })}</Text>
  </Inline>
);

/** Where the class stands to what was answered, or to what the issue belongs to. */
const standing = ({ form, judging, language }: Omit<Props, 'change'>): string | undefined => {
  const letter = judging.class;
  const proposed = proposedBy(form.questions, judging.answers);
  if (letter === undefined) return undefined;
  if (proposed !== undefined) return letter < proposed ? fill(classWords.belowProposed, language, { class: letter }) : undefined;
  if (form.given === undefined || letter === form.given) return undefined;
  return fill(letter < form.given ? classWords.below : classWords.above, language, { class: letter });
};

const Letters = ({ form, judging, change, language }: Props) => (
  <Stack space="space.050">
    <Label labelFor="class">{fill(words.class, language)}</Label>
    {form.given ? <HelperMessage>{fill(classWords.given, language, { class: form.given })}</HelperMessage> : null}
    <RadioGroup
      name="class"
      value={judging.class ?? ''}
      options={letters.map((letter) => ({ name: 'class', value: letter, label: letter }))}
      onChange={(event) => {
        const chosen = typed(event);
        change({ ...judging, class: letters.find((letter) => letter === chosen) });
      }}
    />
  </Stack>
);

const Rationale = ({ form, judging, change, language }: Props) => (
  <Stack space="space.050">
    <Label labelFor="rationale">{fill(words.why, language)}</Label>
    <TextArea
      id="rationale"
      name="rationale"
      maxLength={4000}
      defaultValue={judging.rationale}
      onChange={(event) => {
        change({ ...judging, rationale: typed(event) });
      }}
    />
    <HelperMessage>{standing({ form, judging, language }) ?? fill(words.classWhy, language)}</HelperMessage>
  </Stack>
);

export const JudgeClass = (props: Props) => {
  const { form, judging, language } = props;
  const proposed = proposedBy(form.questions, judging.answers);
  const isAsked = form.questions.length === 0 || proposed !== undefined;
  return (
    <Stack space="space.200">
      {askedNow(form.questions, judging.answers).map((question) => (
        <Question key={question.name} question={question} {...props} />
      ))}
      {proposed ? <Asks letter={proposed} language={language} /> : null}
      {isAsked ? <Letters {...props} /> : null}
      {isAsked ? <Rationale {...props} /> : null}
    </Stack>
  );
};
