import { useEffect, useRef } from 'react';
import { CustomerFields } from './CustomerInput.tsx';
import type { CustomerStep } from './task.ts';
import { type AnswerProps, useAnswer } from './useAnswer.ts';
import { useSay } from './useSay.ts';
import type { Sentence } from './zh.ts';

/** The form of a customer's answer. */
export const CustomerForm = (props: AnswerProps) => {
  const { question = 'choose' } = props;
  const { steps, caller } = props.task;
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const { draft, step, change, submit, isSending, problem, faults, refusals } = useAnswer(props);

  // The first fault is brought into sight.
  useEffect(() => {
    const [path = ''] = Object.keys(faults);
    form.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"] :is(input, textarea)`)?.focus();
  }, [refusals]);

  return (
    <form ref={form} onSubmit={submit} noValidate>
      {steps.length > 1 && (
        <Answers question={question} steps={steps} chosen={step} onChoose={name => change({ step: name })} />
      )}
      {step && (
        <>
          <CustomerFields
            key={step.name}
            fields={step.fields}
            values={draft.values}
            faults={faults}
            onChange={(name, value) => change({ values: { ...draft.values, [name]: value } }, name)}
          />
          {caller.length > 0 && <h2>{say('yourself')}</h2>}
          <CustomerFields
            fields={caller}
            path="caller."
            values={draft.caller}
            faults={faults}
            onChange={(name, value) => change({ caller: { ...draft.caller, [name]: value } }, `caller.${name}`)}
          />
          <p className="hint">{say('privacy')}</p>
          <div role="alert">{problem && <p className="problem">{problem}</p>}</div>
          <button type="submit" className={`send ${step.tone}`} disabled={isSending}>
            {isSending ? say('sending') : steps.length > 1 ? say.label(step) : say('send')}
          </button>
          <p className="hint">{say('kept')}</p>
        </>
      )}
    </form>
  );
};

interface AnswersProps {
  question: Sentence;
  steps: readonly CustomerStep[];
  chosen?: CustomerStep;
  onChoose: (step: string) => void;
}

/** The answers that can be given, such as to accept a quote or to decline it. */
const Answers = ({ question, steps, chosen, onChoose }: AnswersProps) => {
  const say = useSay();
  return (
    <fieldset className="field">
      <legend>{say(question)}</legend>
      {steps.map(step => (
        <label key={step.name} className="option">
          <input
            type="radio"
            name="step"
            checked={step === chosen}
            disabled={Boolean(step.blocked)}
            onChange={() => onChoose(step.name)}
          />
          <span>
            {say.label(step)}
            {step.blocked && <small className="hint">{say.label(step.blocked)}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
};
