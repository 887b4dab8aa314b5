import { useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { RaRecord } from 'react-admin';
import type { Field, RecordType } from '../schema/metadata.ts';
import { FieldValue } from './FieldValue.tsx';
import { RecordCards } from './RecordCards.tsx';
import { RecordTable } from './RecordTable.tsx';
import { StateChip } from './StateChip.tsx';

interface Props {
  record: RecordType;
  columns: Field[];
  hidden?: string[];
  empty?: React.ReactElement;
  /** The actions on ticked rows. */
  bulk?: React.ReactElement;
}

/** A page of records: a table, on phones cards. */
export const RecordRows = ({ record, columns, hidden, empty, bulk }: Props) => {
  const isPhone = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  if (isPhone) return <RecordCards record={record} columns={columns} empty={empty} bulk={bulk} />;
  return <RecordTable record={record} columns={columns} hidden={hidden} empty={empty} bulk={bulk} />;
};

export const Cell = ({ row, field, record }: { row: RaRecord; field: Field; record: RecordType }) =>
  field.name === 'state' ? (
    <StateChip record={record.name} state={row.state} />
  ) : (
    <FieldValue field={field} value={row[field.name]} />
  );
