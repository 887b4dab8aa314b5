import { Box } from '@mui/material';
import type { Field } from '../schema/metadata.ts';
import { FieldInput } from './FieldInput.tsx';

/** The inputs of a form: short ones two in a row where there is room. */
export const FieldGrid = ({ fields }: { fields: Field[] }) => (
  <Box sx={{ display: 'grid', columnGap: 3, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
    {fields.map(field => (
      <Box key={field.name} sx={{ minWidth: 0, gridColumn: isWide(field, fields) ? '1 / -1' : undefined }}>
        <FieldInput field={field} />
      </Box>
    ))}
  </Box>
);

const isWide = ({ kind, type, many, widget, name }: Field, fields: Field[]) =>
  kind === 'object' ||
  Boolean(many) ||
  widget === 'LONG_TEXT' ||
  // What the form begins with, such as a title or whom it is about, stands above the rest.
  (name === fields[0]?.name && (kind === 'record' || type === 'String'));
