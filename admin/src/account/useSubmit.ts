import { type SubmitEvent, useState } from 'react';
import { refusalOf } from '../api/refusal.ts';

/** One sending of a small form: busy meanwhile, and what was wrong afterwards, as a whole and by field. */
export function useSubmit(send: () => Promise<unknown>) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [faults, setFaults] = useState<Record<string, string>>({});

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    setFaults({});
    try {
      await send();
    } catch (error) {
      const { message, errors } = refusalOf(error);
      if (errors) setFaults(errors);
      else setProblem(message);
    }
    setBusy(false);
  }
  return { submit, isBusy, problem, faults };
}
