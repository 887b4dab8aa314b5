import { useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { RecordCards } from './RecordCards.tsx';
import { RecordTable, type Rows } from './RecordTable.tsx';

/** A page of records: a table, on phones cards. */
export const RecordRows = ({ record, columns, hidden, empty, bulk }: Rows) => {
  const isPhone = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  if (isPhone) return <RecordCards record={record} columns={columns} empty={empty} bulk={bulk} />;
  return <RecordTable record={record} columns={columns} hidden={hidden} empty={empty} bulk={bulk} />;
};
