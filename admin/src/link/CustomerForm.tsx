import { type FormEvent, useEffect, useRef, useState } from 'react';
import { newKey } from '../device.ts';
import { CustomerInput } from './CustomerInput.tsx';
import { type Draft, keepDraft, readDraft } from './draft.ts';
import { missing, send } from './send.ts';
import type { OpenTask, Task } from './task.ts';
import { useSay } from './useSay.ts';

interface Props {
  secret: string;
  task: OpenTask;
  onDone: () => void;
  onEnd: (standing: Task['standing']) => void;
}

/** The customer's answer. It is sent once, however often a bad connection makes them press the button. */
export const CustomerForm = ({ secret, task, onDone, onEnd }: Props) => {
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  /** Whether the faults have just been told, and not only become fewer. */
  const told = useRef(false);
  const [draft, setDraft] = useState(() => readDraft(secret));
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const possible = task.steps.filter(({ blocked }) => !blocked);
  const step = possible.find(({ name }) => name === draft.step) ?? (possible.length === 1 ? possible[0] : undefined);

  /** Faults of a field and of its parts are void once it is changed. */
  const touch = (path: string) => {
    told.current = false;
    setFaults(present =>
      Object.fromEntries(Object.entries(present).filter(([each]) => each !== path && !each.startsWith(`${path}.`))),
    );
  };

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(secret, next);
  };

  // The first fault is brought into sight.
  useEffect(() => {
    const [path] = told.current ? Object.keys(faults) : [];
    const field = path && form.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
    if (field) field.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [faults]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!step || isSending) return;
    const empty = [...missing(step.fields, draft.values), ...missing(task.caller, draft.caller, 'caller.')];
    told.current = true;
    setFaults(Object.fromEntries(empty.map(path => [path, say('required')])));
    setProblem(empty.length ? say('check') : undefined);
    if (empty.length) return;
    setSending(true);
    const outcome = await send(secret, step, draft, say.language);
    setSending(false);
    if ('lost' in outcome) return setProblem(say('noAnswer'));
    if ('message' in outcome) {
      change({ key: newKey() });
      told.current = true;
      setFaults(outcome.faults);
      return setProblem(outcome.message);
    }
    keepDraft(secret, null);
    return 'done' in outcome ? onDone() : onEnd(outcome.standing);
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      {task.steps.length > 1 && (
        <fieldset className="field">
          <legend>{say('choose')}</legend>
          {task.steps.map(each => (
            <label key={each.name} className="option">
              <input
                type="radio"
                name="step"
                checked={step === each}
                disabled={Boolean(each.blocked)}
                onChange={() => change({ step: each.name })}
              />
              <span>
                {say.label(each)}
                {each.blocked && <small className="hint">{say.label(each.blocked)}</small>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {step && (
        <>
          {step.fields.map(field => (
            <CustomerInput
              key={`${step.name}.${field.name}`}
              field={field}
              path={field.name}
              value={draft.values[field.name]}
              faults={faults}
              onChange={value => {
                touch(field.name);
                change({ values: { ...draft.values, [field.name]: value } });
              }}
            />
          ))}
          <h2>{say('yourself')}</h2>
          {task.caller.map(field => (
            <CustomerInput
              key={field.name}
              field={field}
              path={`caller.${field.name}`}
              value={draft.caller[field.name]}
              faults={faults}
              onChange={value => {
                touch(`caller.${field.name}`);
                change({ caller: { ...draft.caller, [field.name]: value } });
              }}
            />
          ))}
          <p className="hint">{say('privacy')}</p>
          <div role="alert">{problem && <p className="problem">{problem}</p>}</div>
          <button type="submit" className={`send ${step.tone}`} disabled={isSending}>
            {isSending ? say('sending') : task.steps.length > 1 ? say.label(step) : say('send')}
          </button>
          <p className="hint">{say('kept')}</p>
        </>
      )}
    </form>
  );
};
