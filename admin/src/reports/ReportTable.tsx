import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link } from 'react-admin';
import { written } from '../export/cells.ts';
import { useFormat } from '../i18n/format.ts';
import type { Column } from './Report.tsx';

interface Props<Row> {
  title: string;
  rows: Row[];
  columns: Column<Row>[];
}

export const ReportTable = <Row,>({ title, rows, columns }: Props<Row>) => {
  const { number } = useFormat();
  const isNumber = ({ cell }: Column<Row>) => rows.some(row => typeof cell(row) === 'number');
  const shown = ({ cell, to }: Column<Row>, row: Row) => {
    const value = cell(row);
    const text = typeof value === 'number' ? number(value) : written(value);
    const address = to?.(row);
    return address ? <Link to={address}>{text}</Link> : text;
  };
  return (
    <Box tabIndex={0} role="region" aria-label={title} sx={{ overflowX: 'auto', maxHeight: 480 }}>
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column.label} align={isNumber(column) ? 'right' : 'left'} sx={{ whiteSpace: 'nowrap' }}>
                {column.label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, at) => (
            <TableRow key={at}>
              {columns.map(column => (
                <TableCell key={column.label} align={isNumber(column) ? 'right' : 'left'}>
                  {shown(column, row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
