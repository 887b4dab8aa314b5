import { Box, Stack, Table, TableBody, TableCell, TableHead, TableRow, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useLabel } from '../i18n/useLabel.ts';
import { isNumber, partsOf } from '../schema/schema.ts';
import { Facts } from './Facts.tsx';
import { FieldValue } from './FieldValue.tsx';

interface Props<Line> {
  type: string;
  lines: Line[];
  isNarrow?: boolean;
  /** The actions on a line. */
  action?: (line: Line) => React.ReactNode;
}

/** The lines of a record: a table whose head has the units, or where there is little room one block a line. */
export const LinesTable = <Line extends Record<string, unknown>>({ type, lines, isNarrow, action }: Props<Line>) => {
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
          <span key={index}>
            <Facts type={type} value={line} />
            {action?.(line)}
          </span>
        ))}
      </Stack>
    );
  }
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          {parts.map(part => (
            <TableCell key={part.name} align={isNumber(part) ? 'right' : undefined}>
              {label(part.label)}
              {part.unit && ` (${label(part.unit)})`}
            </TableCell>
          ))}
          {action && <TableCell component="td" />}
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line, index) => (
          <TableRow key={index}>
            {parts.map(part => (
              <TableCell key={part.name} align={isNumber(part) ? 'right' : undefined}>
                <FieldValue field={{ ...part, unit: undefined }} value={line[part.name]} />
              </TableCell>
            ))}
            {action && <TableCell align="right">{action(line)}</TableCell>}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
