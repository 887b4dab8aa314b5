import { type FormEvent, useState } from 'react';
import { newKey } from '../device.ts';
import { type Draft, keepDraft, readDraft } from './draft.ts';
import { missing, send } from './send.ts';
import type { OpenTask, Task } from './task.ts';
import { useSay } from './useSay.ts';
import type { Sentence } from './zh.ts';

export interface AnswerProps {
  secret: string;
  /** By which right it is sent, where the step itself does not say. */
  authorization?: string;
  task: Pick<OpenTask, 'steps' | 'caller'>;
  /** What is asked where there is a choice. */
  question?: Sentence;
  /** What came of it, and what was sent, of which the device keeps nothing more. */
  onDone: (answer: unknown, sent: Draft) => void;
  onEnd: (standing: Task['standing']) => void;
}

/** Messages of fields, by their path. */
export type Faults = Record<string, string>;

/** A customer's answer: kept on the device, and sent once, however often a bad connection makes them press the button. */
export function useAnswer({ secret, authorization, task, onDone, onEnd }: AnswerProps) {
  const say = useSay();
  const [draft, setDraft] = useState(() => readDraft(secret));
  const [problem, setProblem] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  /** How often it was refused: each time somebody is led to the first fault, and not while they mend it. */
  const [refusals, setRefusals] = useState(0);
  const [isSending, setSending] = useState(false);
  const possible = task.steps.filter(({ blocked }) => !blocked);
  const step = possible.find(({ name }) => name === draft.step) ?? (possible.length === 1 ? possible[0] : undefined);

  function change(part: Partial<Draft>, path?: string) {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(secret, next);
    if (path) setFaults(present => without(present, path));
  }

  function refuse(why: string, where: Faults = {}) {
    setProblem(why);
    setFaults(where);
    setRefusals(refusals + 1);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!step || isSending) return;
    const empty = [...missing(step.fields, draft.values), ...missing(task.caller, draft.caller, 'caller.')];
    if (empty.length) return refuse(say('check'), Object.fromEntries(empty.map(path => [path, say('required')])));
    setProblem('');
    setFaults({});
    setSending(true);
    const outcome = await send(step, draft, say.language, authorization);
    setSending(false);
    if ('lost' in outcome) return refuse(say('noAnswer'));
    if ('message' in outcome) {
      change({ key: newKey() });
      return refuse(outcome.message, outcome.faults);
    }
    keepDraft(secret, null);
    return 'done' in outcome ? onDone(outcome.done, draft) : onEnd(outcome.standing);
  }

  return { draft, step, change, submit, isSending, problem, faults, refusals };
}

/** Faults of a field and of its parts are void once it is changed. */
const without = (faults: Faults, changed: string): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([path]) => path !== changed && !path.startsWith(`${changed}.`)));
