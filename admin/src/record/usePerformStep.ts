import { useEffect, useRef, useState } from 'react';
import { type RaRecord, useDataProvider, useLogoutIfAccessDenied, useRefresh } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { type Refusal, refusalOf } from '../api/refusal.ts';
import { holdsFiles } from '../field/keptFile.ts';
import { refusedInForm, toInput } from '../schema/form.ts';
import type { Step } from '../schema/metadata.ts';
import { formOf, recordType } from '../schema/schema.ts';
import { secretsOf } from '../schema/selection.ts';
import { demandPassword, OWN_PASSWORD } from './OwnPassword.tsx';
import type { DraftInHand } from './useDraft.ts';
import { useStale } from './useStale.ts';
import { useStepNotice } from './useStepNotice.ts';

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
  const { known, stale, compare, acceptStale } = useStale(step, opened, draft);
  const sent = useRef<Record<string, unknown>>({});
  const [problem, setProblem] = useState<Refusal>();
  /** The record with what is told of it only now. */
  const [revealed, setRevealed] = useState<RaRecord>();

  useOnline(problem?.code === 'NO_ANSWER', () => perform(sent.current));

  async function perform(values: Record<string, unknown>) {
    setProblem(undefined);
    sent.current = values;
    const { [OWN_PASSWORD]: password, ...others } = values;
    draft.keep(step.password ? others : values);
    try {
      sent.current = await withFilesSent(values);
      const variables = {
        ...variablesOf(sent.current),
        password: step.password && ((password as string) || undefined),
      };
      const record = await dataProvider.performStep(step, variables, draft.key);
      draft.drop();
      notice(record);
      refresh();
      // It is read before the form is left.
      if (secretsOf(recordType(step.record)).some(({ name }) => record[name])) setRevealed(record);
      else onDone(record);
    } catch (error) {
      return refuse(error);
    }
  }

  const variablesOf = (values: Record<string, unknown>) => ({
    id: known.current?.id,
    expectedVersion: step.version && known.current?.version,
    input: step.input ? toInput(formOf(step), values) : undefined,
  });

  /** An answer ends the attempt, so the next one is new; without an answer it may have happened, and the key stays. */
  async function refuse(error: unknown) {
    const refusal = refusalOf(error);
    if (refusal.code === 'STALE_RECORD') await compare();
    else if (!(await logout(error))) setProblem(refusal);
    if (step.password && refusal.errors?.[OWN_PASSWORD]) demandPassword();
    if (refusal.code !== 'NO_ANSWER') draft.renew();
    return { ...refusedInForm(formOf(step), sent.current, refusal.errors), root: { server: refusal.message } };
  }

  /** What was sent last, for the device to keep where no answer came. */
  const attempt = () => variablesOf(sent.current);
  return { perform, attempt, problem, revealed, stale, acceptStale };
}

/** Files that had to stay on the device go first. */
const withFilesSent = async (values: Record<string, unknown>) =>
  holdsFiles(values) ? (await import('../field/files.ts')).withFiles(values) : values;

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
