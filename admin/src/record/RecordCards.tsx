import { Skeleton } from '@mui/material';
import { memo } from 'react';
import { type RaRecord, RecordContextProvider, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useLabel, useLanguage } from '../i18n/useLabel.ts';
import { isCommon, isFlag } from '../schema/columns.ts';
import { Cell, FlagMarks } from './Cell.tsx';
import type { Rows } from './RecordTable.tsx';
import { titleOf } from './representation.ts';
import { StateChip } from './StateChip.tsx';

export const RecordCards = ({ record, columns, empty, bulk }: Rows) => {
  const { data, isPending, selectedIds } = useListContext();
  if (isPending) return <Skeleton variant="rounded" height={96} />;
  if (!data?.length) return empty;
  return (
    <>
      {selectedIds.length > 0 && bulk}
      <ul className="plain-cards">
        {data.map(row => (
          <RecordContextProvider key={row.id} value={row}>
            <RecordCard record={record} columns={columns} row={row} ticked={Boolean(bulk)} />
          </RecordContextProvider>
        ))}
      </ul>
    </>
  );
};

/** Chooses the card for what is done with several. */
const Tick = ({ row }: { row: RaRecord }) => {
  const translate = useTranslate();
  const { selectedIds, onToggleItem } = useListContext();
  return (
    <input
      type="checkbox"
      checked={selectedIds.includes(row.id)}
      onChange={() => onToggleItem(row.id)}
      aria-label={`${translate('ra.action.select_row')} ${row.number}`}
    />
  );
};

interface CardProps extends Pick<Rows, 'record' | 'columns'> {
  row: RaRecord;
  ticked: boolean;
}

/** The whole card opens the record, while the links on it lead where they say. */
const RecordCard = memo(({ record, columns, row, ticked }: CardProps) => {
  const label = useLabel();
  const title = titleOf(record, row, useLanguage());
  const told = columns.filter(
    field => field.column && !['number', 'state', record.title].includes(field.name) && !isCommon(field),
  );
  const facts = told.filter(field => !isFlag(field));
  return (
    <li>
      <div className="head">
        {ticked && <Tick row={row} />}
        <span className="number">{row.number}</span>
        {row.state && <StateChip record={record.name} state={row.state} />}
        <FlagMarks row={row} flags={told.filter(isFlag)} />
      </div>
      <Link to={`/${record.name}/${row.id}/show`} className="title">
        {title}
      </Link>
      <div className="facts">
        {facts.map(field => (
          <span key={field.name}>
            <span className="label">{label(field.label)} </span>
            <Cell row={row} field={field} record={record} />
          </span>
        ))}
      </div>
    </li>
  );
});
