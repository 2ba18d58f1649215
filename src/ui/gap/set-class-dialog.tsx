/** States a class with its rationale, one decision (4.3), in two steps: what is judged, then what that brings. */
import React, { useEffect, useState } from 'react';
import { Spinner } from '@forge/react';
import type { ClassAsked, ClassFormView, ForeseenView, Reply } from '../../contract/api';
import { ask } from '../../contract/client';
import type { Refusal } from '../../contract/refusal';
import { classWords } from '../class-form/class-words';
import { Foreseen } from '../class-form/foreseen';
import { JudgeClass } from '../class-form/judge-class';
import { askOf, begun, type Judging } from '../class-form/judging';
import { TroubleMessage } from '../context/trouble-message';
import { fill, type Language } from '../words/language';
import { ActDialog } from './act-dialog';
import type { DialogProps } from './resolve-dialog';

type Props = Omit<DialogProps, 'gap'>;

/** Looks again while a job works it out. */
const lookAgainMs = 5_000;
const useForeseen = (asked: ClassAsked | undefined, language: Language) => {
  const [view, setView] = useState<ForeseenView>();
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => {
    if (asked === undefined || view?.is !== 'working') return undefined;
    const timer = setTimeout(() => {
      void ask('foreseeClass', { language, ...asked }).then((reply) => {
        if (reply.ok) setView({ ...reply.value });
        else setRefusal(reply.refusal);
      });
    }, lookAgainMs);
    return () => {
      clearTimeout(timer);
    };
  }, [asked, view, language]);
  return { view, setView, refusal };
};

interface StepProps extends Props {
  readonly form: ClassFormView;
}
const Steps = ({ form, resolution, language, take, close }: StepProps) => {
  const [judging, setJudging] = useState<Judging>(() => begun(form));
  const [asked, setAsked] = useState<ClassAsked>();
  const { view, setView, refusal } = useForeseen(asked, language);
  const wanted = askOf(form, judging);
  if (!asked || !view)
    return (
      <ActDialog
        title={resolution.label}
        act={fill(classWords.show, language)}
        language={language}
        ready={wanted !== undefined}
        send={() => ask('foreseeClass', { language, ...(wanted ?? { class: 'C', rationale: '' }) })}
        take={(reply) => {
          if (!reply.ok) return;
          setAsked(wanted);
          setView(reply.value);
        }}
        staysOpen
        close={close}
      >
        <JudgeClass form={form} judging={judging} change={setJudging} language={language} />
      </ActDialog>
    );
  const shown = view.is === 'foreseen' && view.shown !== undefined ? { shown: view.shown } : {};
  return (
    <ActDialog
      key="foreseen"
      title={fill(classWords.brings, language, { class: asked.class })}
      act={fill(classWords.set, language, { class: asked.class })}
      language={language}
      ready={view.is !== 'working'}
      send={() => ask('setClass', { language, ...asked, ...shown })}
      take={take}
      close={close}
      back={() => {
        setView(undefined);
      }}
    >
      {refusal ? <TroubleMessage title={refusal.title} sentence={refusal.sentence} /> : <Foreseen view={view} language={language} />}
    </ActDialog>
  );
};

const Waiting = ({ form, resolution, language, close }: Props & { readonly form: Reply<ClassFormView> | undefined }) => (
  <ActDialog
    title={resolution.label}
    act={fill(classWords.show, language)}
    language={language}
    ready={false}
    send={() => ask('openClass', { language })}
    take={() => undefined}
    close={close}
  >
    {form?.ok === false ? (
      <TroubleMessage title={form.refusal.title} sentence={form.refusal.sentence} />
    ) : (
      <Spinner label={fill(classWords.opening, language)} />
    )}
  </ActDialog>
);

export const SetClassDialog = (props: Props) => {
  const { language } = props;
  const [form, setForm] = useState<Reply<ClassFormView>>();
  useEffect(() => void ask('openClass', { language }).then(setForm), [language]);
  return form?.ok ? <Steps form={form.value} {...props} /> : <Waiting form={form} {...props} />;
};
