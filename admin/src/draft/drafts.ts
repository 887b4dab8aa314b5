import { keepOnDevice, keysOnDevice, readDevice } from '../device.ts';
import { signedInAs } from '../store.ts';
import { keyOf, type Place, placeOf } from './place.ts';

/** What was entered in a form, kept on the device for its author until the step is answered or given up. */
export interface Draft {
  /** Under which the step is sent until it is answered, so that sending it again is harmless. */
  key: string;
  /** Of the record as it was when the form was opened: what others did since is shown and not overwritten. */
  version?: number;
  values: Record<string, unknown>;
  /** When something was last typed. */
  at: number;
}

const DAYS = 14;

const isRecent = ({ at }: Draft) => at > Date.now() - DAYS * 86_400_000;

export function readDraft(place: Place): Draft | undefined {
  const draft = readDevice<Draft>(keyOf(place, signedInAs()));
  return draft && isRecent(draft) ? draft : undefined;
}

export const keepDraft = (place: Place, draft: Draft | null) => keepOnDevice(keyOf(place, signedInAs()), draft);

/** All drafts of the viewer, the newest first; those past their days are taken away. */
export function ownDrafts(): { place: Place; draft: Draft }[] {
  return keysOnDevice()
    .flatMap(key => {
      const place = placeOf(key, signedInAs());
      const draft = place && readDevice<Draft>(key);
      if (draft && !isRecent(draft)) keepOnDevice(key, null);
      return draft && isRecent(draft) ? [{ place, draft }] : [];
    })
    .sort((one, other) => other.draft.at - one.draft.at);
}
