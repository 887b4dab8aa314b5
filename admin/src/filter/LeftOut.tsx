import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import type { RecordType } from '../schema/metadata.ts';

/** By the names of fields where there are such fields. */
export default function LeftOut({ record, names }: { record: RecordType; names: string[] }) {
  const translate = useTranslate();
  const label = useLabel();
  const called = names.map(name => {
    const field = record.fields.find(each => each.name === name);
    return field ? label(field.label) : name;
  });
  return (
    <Alert severity="warning" role="status" sx={{ mb: 1 }}>
      {translate('sanbao.list.leftOut', { names: called.join(translate('sanbao.show.and')) })}
    </Alert>
  );
}
