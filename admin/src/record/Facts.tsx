import { Box, Typography } from '@mui/material';
import { useLabel } from '../i18n/useLabel.ts';
import type { Field } from '../schema/metadata.ts';
import { partsOf } from '../schema/schema.ts';
import { shaped } from '../schema/shapes.ts';
import { FieldValue } from './FieldValue.tsx';

/** A value object: its parts in one line of text. */
export const Facts = ({ type, value }: { type: string; value: Record<string, unknown> }) => {
  const label = useLabel();
  return (
    <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
      {partsOf(type).map(part => (
        <Box key={part.name} component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {label(part.label)}{' '}
          </Box>
          <FieldValue field={part} value={value[part.name]} />
        </Box>
      ))}
    </Box>
  );
};

/** Fields with their labels above, as many side by side as fit. */
export const FactGrid = ({ fields, record }: { fields: Field[]; record: Record<string, unknown> }) => {
  const label = useLabel();
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(auto-fill, minmax(200px, 1fr))' },
      }}
    >
      {fields.map(field => (
        <Box key={field.name} sx={{ minWidth: 0, gridColumn: isWide(field) ? '1 / -1' : undefined }}>
          <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
            {label(field.label)}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            <FieldValue {...shaped(field, record)} />
          </Typography>
        </Box>
      ))}
    </Box>
  );
};

const isWide = ({ kind, widget }: Field) => kind === 'object' || widget === 'LONG_TEXT';
