import { useRef, useState } from 'react';
import type { RaRecord } from 'react-admin';
import { newKey } from '../device.ts';
import { type Draft, keepDraft, readDraft } from '../draft/drafts.ts';
import type { Place } from '../draft/place.ts';
import { formOf } from '../schema/schema.ts';

type Values = Record<string, unknown>;

/** The draft of a form, in the place where the form was opened and nowhere else. */
export function useDraft(place: Place, record: RaRecord | undefined) {
  const [restored, setRestored] = useState(() => readDraft(place));
  const draft = useRef<Omit<Draft, 'values' | 'at'>>({ key: newKey(), version: record?.version, ...restored });
  // Passwords are kept nowhere, and one's own to decide with is no field of the form.
  const kept = formOf(place.step).filter(({ widget }) => widget !== 'PASSWORD');
  return {
    restored,
    get key() {
      return draft.current.key;
    },
    get version() {
      return draft.current.version;
    },
    keep(entered: Values) {
      const values = Object.fromEntries(kept.map(({ name }) => [name, entered[name]]));
      keepDraft(place, { ...draft.current, values, at: Date.now() });
    },
    /** An answer ends the attempt: the next one is new. */
    renew(version = draft.current.version) {
      draft.current = { key: newKey(), version };
    },
    drop() {
      keepDraft(place, null);
      draft.current = { key: newKey(), version: record?.version };
      setRestored(undefined);
    },
  };
}

export type DraftInHand = ReturnType<typeof useDraft>;
