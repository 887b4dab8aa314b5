import { useEffect, useRef, useState } from 'react';
import { type RaRecord, useDataProvider, useRefresh } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import type { Step } from '../schema/metadata.ts';
import { recordType } from '../schema/schema.ts';
import { selectPage } from '../schema/selection.ts';
import type { AvailableStep } from './StepButtons.tsx';
import type { DraftInHand } from './useDraft.ts';

interface Stale {
  known: RaRecord;
  fresh: RaRecord;
  /** The fresh record no longer allows the step. */
  gone: boolean;
}

/** The record as it stood when the form was opened, and where others were sooner, as they left it: somebody decides anew. */
export function useStale(step: Step, opened: RaRecord | undefined, draft: DraftInHand) {
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const refresh = useRefresh();
  const known = useRef<RaRecord | undefined>(opened && { ...opened, version: draft.version });
  const [stale, setStale] = useState<Stale>();
  // The page behind is read anew when the form is left: sooner, a step that is gone would take what was typed with it.
  useEffect(() => stale && refresh, [stale, refresh]);

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

  return { known, stale, compare, acceptStale };
}
