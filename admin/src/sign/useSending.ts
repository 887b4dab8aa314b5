import { type FormEvent, useState } from 'react';
import { useSay } from '../link/useSay.ts';
import { Refused } from './account.ts';

/** One sending of a form: busy meanwhile, and what was wrong afterwards, with the form or with one field of it. */
export function useSending(send: () => Promise<unknown>) {
  const say = useSay();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setRefusal(undefined);
    await send().catch(error => setRefusal(error instanceof Refused ? error : null));
    setBusy(false);
  }
  const [fault] = Object.values(refusal?.fields ?? {});
  const problem = refusal === null ? say('noConnection') : fault ? '' : refusal?.message;
  return { submit, isBusy, problem, fault };
}
