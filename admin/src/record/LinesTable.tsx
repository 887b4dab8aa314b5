import { Box, Stack, Table, TableBody, TableCell, TableHead, TableRow, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useLabel } from '../i18n/useLabel.ts';
import { partsOf } from '../schema/schema.ts';
import { Facts } from './Facts.tsx';
import { FieldValue } from './FieldValue.tsx';

interface Props {
  type: string;
  lines: Record<string, unknown>[];
  isNarrow?: boolean;
}

/** The lines of a record: a table, or where there is little room one block a line. */
export const LinesTable = ({ type, lines, isNarrow }: Props) => {
  const label = useLabel();
  const isPhone = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  const parts = partsOf(type);
  if (isPhone || isNarrow) {
    return (
      <Stack
        component="span"
        divider={<Box component="span" sx={{ borderTop: 1, borderColor: 'divider' }} />}
        spacing={1}
      >
        {lines.map((line, index) => (
          <Facts key={index} type={type} value={line} />
        ))}
      </Stack>
    );
  }
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          {parts.map(part => (
            <TableCell key={part.name}>{label(part.label)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line, index) => (
          <TableRow key={index}>
            {parts.map(part => (
              <TableCell key={part.name}>
                <FieldValue field={part} value={line[part.name]} />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
