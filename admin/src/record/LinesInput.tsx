import { Box } from '@mui/material';
import { ArrayInput, SimpleFormIterator, SourceContextProvider, useSourceContext } from 'react-admin';
import { FormLevel } from '../scan/FormLevel.tsx';
import { isScannedLine, ScanLines } from '../scan/ScanLines.tsx';
import type { Field } from '../schema/metadata.ts';
import { partsOf } from '../schema/schema.ts';
import { FieldInput, type InputProps } from './FieldInput.tsx';

/** Lines are typed side by side on a wide screen, below one another on a phone. */
export const LinesInput = ({ field, ...named }: InputProps) => (
  <>
    {isScannedLine(partsOf(field.type)) && <ScanLines field={field} source={named.source} />}
    <FormLevel value={partsOf(field.type)}>
      <ArrayInput {...named} sx={{ '& > .RaArrayInput-label': { left: -3 } }}>
        <SimpleFormIterator
          fullWidth
          disableClear
          disableReordering
          sx={{
            '& button': { minWidth: { xs: 44, sm: 'auto' }, minHeight: { xs: 44, sm: 'auto' } },
            '& .RaSimpleFormIterator-form': {
              display: 'grid',
              columnGap: 2,
              gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fit, minmax(130px, 1fr))' },
            },
          }}
        >
          {partsOf(field.type).map(part => (
            <FieldInput key={part.name} field={part} />
          ))}
        </SimpleFormIterator>
      </ArrayInput>
    </FormLevel>
  </>
);

/** A value inside the form, such as an address: its parts write below its name. */
export const PartsInput = ({ field }: { field: Field }) => {
  const outer = useSourceContext();
  const inner = {
    getSource: (source: string) => outer.getSource(`${field.name}.${source}`),
    getLabel: outer.getLabel,
  };
  return (
    <SourceContextProvider value={inner}>
      <FormLevel value={partsOf(field.type)}>
        <Box>
          {partsOf(field.type).map(part => (
            <FieldInput key={part.name} field={part} />
          ))}
        </Box>
      </FormLevel>
    </SourceContextProvider>
  );
};
