import { Box, Stack } from '@mui/material';
import type { RaRecord } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import { factsOfMark, MARKS, typeOfMark } from '../schema/marks.ts';
import type { RecordType } from '../schema/metadata.ts';
import { FactGrid } from './Facts.tsx';
import { RecordLink } from './RecordLink.tsx';
import { Section } from './Section.tsx';
import { StateChip } from './StateChip.tsx';

/** What is marked on a record, kind by kind: each mark with all that it says. */
export const Marks = ({ type, record }: { type: RecordType; record: RaRecord }) => {
  const label = useLabel();
  const fields = type.fields.filter(({ name }) => MARKS.includes(name) && record[name]?.length);
  return fields.map(({ name, label: title }) => (
    <Section key={name} title={label(title)}>
      <Stack spacing={2.5}>
        {(record[name] as RaRecord[]).map(mark => (
          <Mark key={mark.id} field={name} mark={mark} />
        ))}
      </Stack>
    </Section>
  ));
};

const Mark = ({ field, mark }: { field: string; mark: RaRecord }) => {
  const { name } = typeOfMark(field);
  // The number names it here; what it is about is the record on whose page it stands.
  const link = { id: mark.id, number: mark.number, recordNumber: mark.number, what: mark.number };
  return (
    <Box>
      <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', mb: 1 }}>
        <RecordLink type={name} value={link} />
        <StateChip record={name} state={mark.state} />
      </Stack>
      <FactGrid fields={factsOfMark(field, mark)} record={mark} />
    </Box>
  );
};
