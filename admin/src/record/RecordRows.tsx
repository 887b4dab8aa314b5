import { useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { DataTable, Link, type RaRecord } from 'react-admin';
import type { Field, RecordType } from '../schema/metadata.ts';
import { FieldValue } from './FieldValue.tsx';
import { RecordCards } from './RecordCards.tsx';
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
  if (isPhone)
    return <RecordCards record={record} columns={columns.filter(({ column }) => column)} empty={empty} bulk={bulk} />;
  return (
    <DataTable rowClick="show" bulkActionButtons={bulk ?? false} hiddenColumns={hidden} empty={empty}>
      {columns.map((field, index) => (
        <DataTable.Col
          key={field.name}
          source={field.name}
          disableSort={!field.order}
          align={isNumber(field) ? 'right' : undefined}
          render={(row: RaRecord) =>
            index === 0 ? <RowLink row={row} field={field} type={record} /> : <Cell {...{ row, field, record }} />
          }
        />
      ))}
    </DataTable>
  );
};

const isNumber = ({ type }: Field) => type === 'Int' || type === 'Float';

export const Cell = ({ row, field, record }: { row: RaRecord; field: Field; record: RecordType }) =>
  field.name === 'state' ? (
    <StateChip record={record.name} state={row.state} />
  ) : (
    <FieldValue field={field} value={row[field.name]} />
  );

/** The row opens on a click anywhere; the link is for keyboards and for a tab of its own. */
const RowLink = ({ row, field, type }: { row: RaRecord; field: Field; type: RecordType }) => (
  <Link
    to={`/${type.name}/${row.id}/show`}
    sx={{ whiteSpace: 'nowrap' }}
    onClick={(event: React.MouseEvent) => event.stopPropagation()}
  >
    {row[field.name]}
  </Link>
);
