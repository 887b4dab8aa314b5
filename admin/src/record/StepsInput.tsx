import { AutocompleteArrayInput } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import { useMay } from '../layout/permissions.ts';
import { recordType, steps } from '../schema/schema.ts';
import type { InputProps } from './FieldInput.tsx';

/** Steps that this person may leave to a deputy, each with the record that it is taken on. */
export const StepsInput = ({ field: _, ...named }: InputProps) => {
  const label = useLabel();
  const may = useMay();
  const choices = steps
    .filter(({ name }) => may(`delegate:${name}`))
    .map(step => ({ id: step.name, name: `${label(recordType(step.record).label)} · ${label(step.label)}` }));
  return <AutocompleteArrayInput {...named} choices={choices} translateChoice={false} />;
};
