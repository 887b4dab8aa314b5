import { useListContext, useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import type { Field } from '../schema/metadata.ts';
import { cellClass } from './Cell.tsx';

/** The names of the columns, by which the list is sorted where it can be; and the tick for the whole page. */
export const TableHead = ({ columns, isTicked }: { columns: Field[]; isTicked: boolean }) => {
  const label = useLabel();
  const { sort } = useListContext();
  return (
    <thead>
      <tr>
        {isTicked && (
          <th className="tick">
            <TickAll />
          </th>
        )}
        {columns.map(field => (
          <th
            key={field.name}
            scope="col"
            className={cellClass(field)}
            aria-sort={sort.field === field.name ? (sort.order === 'ASC' ? 'ascending' : 'descending') : undefined}
          >
            {field.order ? <SortButton field={field} /> : label(field.label)}
          </th>
        ))}
      </tr>
    </thead>
  );
};

const SortButton = ({ field: { name, label: named } }: { field: Field }) => {
  const label = useLabel()(named);
  const translate = useTranslate();
  const { sort, setSort } = useListContext();
  const isBy = sort.field === name;
  const order = isBy && sort.order === 'ASC' ? 'DESC' : 'ASC';
  const title = translate('ra.sort.sort_by', {
    field: label,
    field_lower_first: label.charAt(0).toLowerCase() + label.slice(1),
    order: translate(`ra.sort.${order}`),
  });
  return (
    <button
      type="button"
      className="plain-sort"
      title={title}
      data-up={isBy && sort.order === 'DESC' ? undefined : ''}
      onClick={() => setSort({ field: name, order })}
    >
      <span>{label}</span>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="m20 12-1.41-1.41L13 16.17V4h-2v12.17l-5.58-5.59L4 12l8 8z" />
      </svg>
    </button>
  );
};

/** Ticks or unticks what this page shows. */
const TickAll = () => {
  const translate = useTranslate();
  const { data = [], selectedIds, onSelect } = useListContext();
  const ids = data.map(({ id }) => id);
  const others = selectedIds.filter(id => !ids.includes(id));
  return (
    <input
      type="checkbox"
      aria-label={translate('ra.action.select_all')}
      checked={ids.every(id => selectedIds.includes(id))}
      onChange={({ target }) => onSelect(target.checked ? [...others, ...ids] : others)}
    />
  );
};
