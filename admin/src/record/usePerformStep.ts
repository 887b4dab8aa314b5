import { useEffect, useRef, useState } from 'react';
import { type HttpError, type RaRecord, useDataProvider, useLogoutIfAccessDenied, useRefresh } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { type Refusal, refusalOf } from '../api/refusal.ts';
import { toInput } from '../schema/form.ts';
import type { Step } from '../schema/metadata.ts';
import { formOf, recordType } from '../schema/schema.ts';
import { secretsOf, selectPage } from '../schema/selection.ts';
import type { AvailableStep } from './StepButtons.tsx';
import { useStepNotice } from './useStepNotice.ts';

export type Problem = Refusal & { message: string };

interface Stale {
  known: RaRecord;
  fresh: RaRecord;
  /** The fresh record no longer allows the step. */
  gone: boolean;
}

/** Performs a step on the record as it stood when the form was opened, and keeps what the server answered. */
export function usePerformStep(step: Step, opened: RaRecord | undefined, onDone: (record: RaRecord) => void) {
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const refresh = useRefresh();
  const logout = useLogoutIfAccessDenied();
  const notice = useStepNotice(step);
  const known = useRef(opened);
  const key = useRef(newKey());
  const [problem, setProblem] = useState<Problem>();
  const [told, setTold] = useState<RaRecord>();
  const [stale, setStale] = useState<Stale>();
  // The page behind is read anew when the form is left: sooner, a step that is gone would take what was typed with it.
  useEffect(() => stale && refresh, [stale, refresh]);

  async function perform(values: Record<string, unknown>) {
    setProblem(undefined);
    try {
      const record = await dataProvider.performStep(
        step,
        {
          id: known.current?.id,
          expectedVersion: step.version && known.current?.version,
          input: step.input ? toInput(formOf(step), values) : undefined,
        },
        key.current,
      );
      notice(record);
      refresh();
      // What is told only now is read before the form is left.
      if (secretsOf(recordType(step.record)).some(({ name }) => record[name])) setTold(record);
      else onDone(record);
    } catch (error) {
      return refuse(error as HttpError);
    }
  }

  /** An answer ends the attempt, so the next one is new; without an answer it may have happened, and the key stays. */
  async function refuse(error: HttpError) {
    const refusal = refusalOf(error);
    if (refusal.code === 'STALE_RECORD') await compare();
    else if (!(await logout(error))) setProblem({ ...refusal, message: error.message });
    if (refusal.code !== 'NO_ANSWER') key.current = newKey();
    return { ...refusal.errors, root: { server: error.message } };
  }

  async function compare() {
    const meta = { select: selectPage(recordType(step.record)) };
    const { data: fresh } = await dataProvider.getOne(step.record, { id: known.current!.id, meta });
    const offered = fresh.availableSteps.find(({ name }: AvailableStep) => name === step.name);
    setStale({ known: known.current!, fresh, gone: !offered || Boolean(offered.blocked) });
  }

  function acceptStale() {
    if (!stale) return;
    known.current = stale.fresh;
    setStale(undefined);
  }

  return { perform, problem, told, stale, acceptStale };
}

/** Also where the page is not served over https, which `crypto.randomUUID` asks for. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
