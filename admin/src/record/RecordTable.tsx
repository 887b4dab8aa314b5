import { type MouseEvent, memo, type SyntheticEvent, useCallback, useRef } from 'react';
import { type Identifier, type RaRecord, RecordContextProvider, useListContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { isFlag } from '../schema/columns.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { Cell, cellClass } from './Cell.tsx';
import { LinkToPage } from './RecordLink.tsx';
import { TableHead } from './TableHead.tsx';
import { useColumns } from './useColumns.ts';

/** The records of a page, as a table or as cards. */
export interface Rows {
  record: RecordType;
  /** The columns that it may have here. */
  columns: Field[];
  empty?: React.ReactElement;
  /** The actions on ticked rows. */
  bulk?: React.ReactElement;
}

/**
 * A page of records in plain cells: a page has hundreds of them, and what each of them loads, listens to and is styled by is
 * multiplied by that. The row opens on a click anywhere; the link in it is for keyboards and for a tab of its own.
 */
export const RecordTable = ({ record, columns, empty, bulk }: Rows) => {
  const { data, isPending, onToggleItem, selectedIds } = useListContext();
  const shown = useColumns(record).shown.filter(field => columns.includes(field));
  const marks = columns.filter(field => isFlag(field) && !shown.includes(field));
  const tick = useTicking();
  const navigate = useNavigate();
  const open = useCallback(
    (id: Identifier) => navigate(`/${record.name}/${id}/show`, { state: { _scrollToTop: true } }),
    [navigate, record],
  );
  if (isPending) return <div className="plain-awaited" />;
  if (!data?.length) return empty;
  const isTicked = Boolean(bulk && onToggleItem);
  return (
    <>
      {isTicked && selectedIds.length > 0 && bulk}
      <div style={{ overflowX: 'auto' }}>
        <table className="plain-rows" onMouseOver={sayWhole} onFocus={sayWhole}>
          <TableHead columns={shown} isTicked={isTicked} />
          <tbody>
            {data.map(row => (
              <Row
                key={row.id}
                {...{ record, row, columns: shown, marks, open }}
                ticked={isTicked ? selectedIds.includes(row.id) : undefined}
                tick={tick}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

interface RowProps {
  record: RecordType;
  row: RaRecord;
  columns: Field[];
  /** The flags that have no column, and stand beside the state of a row of which they are true. */
  marks: Field[];
  open: (id: Identifier) => void;
  /** Undefined where rows are not ticked. */
  ticked?: boolean;
  tick: (id: Identifier, event: MouseEvent) => void;
}

const Row = memo(({ record, row, columns, marks, open, ticked, tick }: RowProps) => {
  const translate = useTranslate();
  return (
    <RecordContextProvider value={row}>
      <tr onClick={() => open(row.id)}>
        {ticked !== undefined && (
          <td className="tick">
            <input
              type="checkbox"
              aria-label={translate('ra.action.select_row')}
              checked={ticked}
              onClick={event => tick(row.id, event)}
              onChange={() => {}}
            />
          </td>
        )}
        {columns.map((field, index) => (
          <td key={field.name} className={cellClass(field)}>
            {index === 0 ? (
              <LinkToPage type={record.name} id={row.id}>
                {row[field.name]}
              </LinkToPage>
            ) : (
              <Cell row={row} field={field} record={record} marks={marks} />
            )}
          </td>
        ))}
      </tr>
    </RecordContextProvider>
  );
});

/** A cell that is cut tells the whole of it to whoever points at it. */
function sayWhole({ target }: SyntheticEvent) {
  const cell = (target as Element).closest<HTMLElement>('th, td');
  if (cell) cell.title = cell.scrollWidth > cell.clientWidth ? cell.textContent : '';
}

/** Ticks a row, or with the Shift key all rows from the one that was ticked before. */
function useTicking() {
  const { data = [], selectedIds, onSelect, onToggleItem } = useListContext();
  const before = useRef<Identifier>(undefined);
  const present = useRef({ data, selectedIds, onSelect, onToggleItem });
  present.current = { data, selectedIds, onSelect, onToggleItem };
  return useCallback((id: Identifier, event: MouseEvent) => {
    event.stopPropagation();
    const { data, selectedIds, onSelect, onToggleItem } = present.current;
    const ids = data.map(row => row.id);
    const [from, to] = [ids.indexOf(before.current ?? ''), ids.indexOf(id)];
    before.current = id;
    if (!event.shiftKey || from === -1) return onToggleItem(id);
    const between = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    const others = selectedIds.filter(each => !between.includes(each));
    onSelect(selectedIds.includes(id) ? others : [...others, ...between]);
  }, []);
}
