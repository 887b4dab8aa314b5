import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { RaRecord } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import type { RecordType } from '../schema/metadata.ts';
import { fieldsNamed, STATED_DAYS } from '../schema/statedDays.ts';
import { FieldValue } from './FieldValue.tsx';
import { RecordLink } from './RecordLink.tsx';
import { Section } from './Section.tsx';

/** The days of a record that were recorded late: which, when, why, and who answers for them. */
export const StatedDays = ({ type, record }: { type: RecordType; record: RaRecord }) => {
  const label = useLabel();
  const own = type.fields.find(({ name }) => name === STATED_DAYS);
  if (!own || !record[STATED_DAYS]?.length) return null;
  const fields = fieldsNamed();
  return (
    <Section title={label(own.label)}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell component="td" />
            {fields.map(field => (
              <TableCell key={field.name}>{label(field.label)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {(record[STATED_DAYS] as RaRecord[]).map(day => (
            <TableRow key={day.id}>
              <TableCell>
                <RecordLink type="StatedDay" value={{ ...day, recordNumber: day.number }} />
              </TableCell>
              {fields.map(field => (
                <TableCell key={field.name}>
                  <FieldValue field={field} value={day[field.name]} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
};
