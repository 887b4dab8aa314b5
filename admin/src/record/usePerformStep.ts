import { useEffect, useRef, useState } from 'react';
import { type RaRecord, useDataProvider, useLogoutIfAccessDenied, useRefresh } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { type Refusal, refusalOf } from '../api/refusal.ts';
import { refusedInForm, toInput } from '../schema/form.ts';
import type { Step } from '../schema/metadata.ts';
import { formOf, recordType } from '../schema/schema.ts';
import { secretsOf, selectPage } from '../schema/selection.ts';
import { demandPassword, OWN_PASSWORD } from './OwnPassword.tsx';
import type { AvailableStep } from './StepButtons.tsx';
import type { DraftInHand } from './useDraft.ts';
import { useStepNotice } from './useStepNotice.ts';

interface Stale {
  known: RaRecord;
  fresh: RaRecord;
  /** The fresh record no longer allows the step. */
  gone: boolean;
}

/** Performs a step on the record as it stood when the form was opened, and keeps what the server answered. */
export function usePerformStep(
  step: Step,
  opened: RaRecord | undefined,
  draft: DraftInHand,
  onDone: (record: RaRecord) => void,
) {
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const refresh = useRefresh();
  const logout = useLogoutIfAccessDenied();
  const notice = useStepNotice(step);
  const known = useRef<RaRecord | undefined>(opened && { ...opened, version: draft.version });
  const sent = useRef<Record<string, unknown>>({});
  const [problem, setProblem] = useState<Refusal>();
  const [told, setTold] = useState<RaRecord>();
  const [stale, setStale] = useState<Stale>();
  // The page behind is read anew when the form is left: sooner, a step that is gone would take what was typed with it.
  useEffect(() => stale && refresh, [stale, refresh]);

  useOnline(problem?.code === 'NO_ANSWER', () => perform(sent.current));

  async function perform(values: Record<string, unknown>) {
    setProblem(undefined);
    sent.current = values;
    const { [OWN_PASSWORD]: password, ...entered } = values;
    const own = step.password ? { entered, password: (password as string) || undefined } : { entered: values };
    draft.keep(own.entered);
    try {
      const record = await dataProvider.performStep(
        step,
        {
          id: known.current?.id,
          expectedVersion: step.version && known.current?.version,
          input: step.input ? toInput(formOf(step), own.entered) : undefined,
          password: own.password,
        },
        draft.key,
      );
      draft.drop();
      notice(record);
      refresh();
      // A secret told only now is read before the form is left.
      if (secretsOf(recordType(step.record)).some(({ name }) => record[name])) setTold(record);
      else onDone(record);
    } catch (error) {
      return refuse(error);
    }
  }

  /** An answer ends the attempt, so the next one is new; without an answer it may have happened, and the key stays. */
  async function refuse(error: unknown) {
    const refusal = refusalOf(error);
    if (refusal.code === 'STALE_RECORD') await compare();
    else if (!(await logout(error))) setProblem(refusal);
    if (step.password && refusal.errors?.[OWN_PASSWORD]) demandPassword();
    if (refusal.code !== 'NO_ANSWER') draft.renew();
    return { ...refusedInForm(formOf(step), sent.current, refusal.errors), root: { server: refusal.message } };
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
    draft.renew(stale.fresh.version);
    setStale(undefined);
  }

  return { perform, problem, told, stale, acceptStale };
}

/** Sends again, under the same key, once the device is back in reach. */
function useOnline(waiting: boolean, again: () => void) {
  const latest = useRef(again);
  latest.current = again;
  useEffect(() => {
    if (!waiting) return;
    const send = () => latest.current();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [waiting]);
}
