import FilterIcon from '@mui/icons-material/FilterList';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Button, useListContext } from 'react-admin';
import type { RecordType } from '../schema/metadata.ts';

const load = () => import('./FilterForms.tsx');
const Inputs = lazy(() => load().then(({ Inputs }) => ({ default: Inputs })));
const Chooser = lazy(() => load().then(({ Chooser }) => ({ default: Chooser })));

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

/** The button that offers filters and saved views. It looks the same while what it opens is being loaded. */
export const FilterButton = ({ record }: { record: RecordType }) => {
  const [isWanted, setWanted] = useState(false);
  const placeholder = (
    <Button label="ra.action.add_filter" onClick={() => setWanted(true)} onPointerEnter={load} onFocus={load}>
      <FilterIcon />
    </Button>
  );
  if (!isWanted) return placeholder;
  return (
    <Suspense fallback={placeholder}>
      <Pressed>
        <Chooser record={record} />
      </Pressed>
    </Suspense>
  );
};

/** The press that asked for a button opens it once it is there. */
const Pressed = ({ children }: { children: ReactNode }) => {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => place?.querySelector('button')?.click(), [place]);
  return <span ref={setPlace}>{children}</span>;
};
