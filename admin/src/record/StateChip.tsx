import { useEnumLabel } from '../i18n/useLabel.ts';
import { PlainChip } from '../layout/PlainChip.tsx';
import { stateType } from '../schema/schema.ts';
import { moodOf } from '../schema/states.ts';

export const StateChip = ({ record, state }: { record: string; state: string }) => {
  const label = useEnumLabel();
  return <PlainChip mood={moodOf(record, state)}>{label(stateType(record) ?? '', state)}</PlainChip>;
};
