import { useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { RecordCards } from './RecordCards.tsx';
import { RecordTable, type Rows } from './RecordTable.tsx';

/** A page of records: a table, on phones cards. */
export const RecordRows = (rows: Rows) => {
  const isPhone = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  return isPhone ? <RecordCards {...rows} /> : <RecordTable {...rows} />;
};
