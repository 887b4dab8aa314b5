import { type RaRecord, useNotify } from 'react-admin';
import { useEnumLabel, useLabel, useLanguage } from '../i18n/useLabel.ts';
import type { Step } from '../schema/metadata.ts';
import { recordType, stateType } from '../schema/schema.ts';
import { representation } from './representation.ts';

/** Tells which record was moved and to which state. */
export function useStepNotice(step: Step): (record: RaRecord) => void {
  const notify = useNotify();
  const label = useLabel();
  const enumLabel = useEnumLabel();
  const language = useLanguage();
  return record => {
    const state = record.state && enumLabel(stateType(step.record)!, record.state);
    notify(state ? 'sanbao.step.done' : 'sanbao.step.doneStateless', {
      type: 'success',
      messageArgs: {
        step: label(step.label),
        record: representation(recordType(step.record), language)(record),
        state,
      },
    });
  };
}
