import { useRef, useState } from 'react';
import type { RaRecord } from 'react-admin';
import { keepOnDevice, newKey, readDevice } from '../device.ts';
import type { Step } from '../schema/metadata.ts';
import { formOf } from '../schema/schema.ts';
import { signedInAs } from '../store.ts';

type Values = Record<string, unknown>;

interface Kept {
  /** Under which the step is sent until it is answered, so that sending it again is harmless. */
  key: string;
  /** Of the record as it was when the form was opened: what others did since is shown and not overwritten. */
  version?: number;
  values: Values;
  /** When something was last typed. */
  at: number;
}

const DAYS = 14;

/** A draft of a step's form, kept on the device for its author until the step is answered or given up. */
export function useDraft(step: Step, record: RaRecord | undefined) {
  const place = `sanbao.draft.${signedInAs()}.${step.name}.${record?.id ?? 'new'}`;
  const [restored, setRestored] = useState(() => recent(readDevice<Kept>(place)));
  const draft = useRef<Omit<Kept, 'values' | 'at'>>({ key: newKey(), version: record?.version, ...restored });
  const secret = formOf(step).filter(({ widget }) => widget === 'PASSWORD');
  return {
    restored,
    get key() {
      return draft.current.key;
    },
    get version() {
      return draft.current.version;
    },
    keep(values: Values) {
      const shown = { ...values };
      for (const { name } of secret) delete shown[name];
      keepOnDevice(place, { ...draft.current, values: shown, at: Date.now() } satisfies Kept);
    },
    /** An answer ends the attempt: the next one is new. */
    renew(version = draft.current.version) {
      draft.current = { key: newKey(), version };
    },
    drop() {
      keepOnDevice(place, null);
      draft.current = { key: newKey(), version: record?.version };
      setRestored(undefined);
    },
  };
}

const recent = (kept: Kept | null) => (kept && kept.at > Date.now() - DAYS * 86_400_000 ? kept : undefined);

export type DraftInHand = ReturnType<typeof useDraft>;
