import FilterIcon from '@mui/icons-material/FilterList';
import { lazy, Suspense, useState } from 'react';
import { Button, useListContext } from 'react-admin';
import { inApiTerms } from '../api/filter.ts';
import type { RecordType } from '../schema/metadata.ts';

const Inputs = lazy(() => import('./FilterInputs.tsx'));
const loadMenu = () => import('./FilterMenu.tsx');
const FilterMenu = lazy(loadMenu);
const LeftOut = lazy(() => import('./LeftOut.tsx'));

/** The filters that are shown; with none of them nothing is loaded. */
export const FilterInputs = ({ record }: { record: RecordType }) => {
  const { displayedFilters, filterValues } = useListContext();
  const { q: _, ...narrowed } = filterValues;
  if (!Object.values(displayedFilters).some(Boolean) && Object.keys(narrowed).length === 0) return null;
  return (
    <Suspense>
      <Inputs record={record} />
    </Suspense>
  );
};

/** The button that offers filters and saved views. */
export const FilterButton = ({ record }: { record: RecordType }) => {
  const [anchor, setAnchor] = useState<Element | null>(null);
  return (
    <>
      <Button
        label="ra.action.add_filter"
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        onPointerEnter={loadMenu}
        onFocus={loadMenu}
      >
        <FilterIcon />
      </Button>
      {anchor && (
        <Suspense>
          <FilterMenu record={record} anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
};

/** Says which parts of the filter and the order are of no use, since what they name is no more. */
export const LeftOutNotice = ({ record }: { record: RecordType }) => {
  const { filterValues, sort } = useListContext();
  const { leftOut } = inApiTerms(record, filterValues);
  const isSorted = sort.field === 'id' || record.fields.some(({ name, order }) => order && name === sort.field);
  const names = isSorted ? leftOut : [...leftOut, sort.field];
  return names.length ? (
    <Suspense>
      <LeftOut record={record} names={names} />
    </Suspense>
  ) : null;
};
