import { FilterButton, FilterContext, FilterForm } from 'react-admin';
import type { RecordType } from '../schema/metadata.ts';
import { useFilters } from './useFilters.tsx';

export const Inputs = ({ record }: { record: RecordType }) => (
  <FilterContext.Provider value={useFilters(record)}>
    <FilterForm />
  </FilterContext.Provider>
);

export const Chooser = ({ record }: { record: RecordType }) => (
  <FilterContext.Provider value={useFilters(record)}>
    <FilterButton />
  </FilterContext.Provider>
);
