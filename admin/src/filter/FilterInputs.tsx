import { FilterForm } from 'react-admin';
import type { RecordType } from '../schema/metadata.ts';
import { useFilters } from './useFilters.tsx';

/** The inputs of the filters that are shown. */
export default function FilterInputs({ record }: { record: RecordType }) {
  return <FilterForm filters={useFilters(record).map(({ input }) => input)} />;
}
