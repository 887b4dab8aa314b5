import { Chip } from '@mui/material';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { stateType } from '../schema/schema.ts';
import { moodOf } from '../schema/states.ts';

export const StateChip = ({ record, state }: { record: string; state: string }) => {
  const label = useEnumLabel();
  return <Chip label={label(stateType(record) ?? '', state)} color={moodOf(record, state)} variant="outlined" />;
};
