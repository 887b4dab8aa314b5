import ExpandIcon from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Box, Stack, Typography } from '@mui/material';
import { type RaRecord, useTranslate } from 'react-admin';
import type { RecordType, Step } from '../schema/metadata.ts';
import { formOf, recordType } from '../schema/schema.ts';
import { CaseAndPaper } from './CaseAndPaper.tsx';
import { Details } from './Details.tsx';
import { Marks } from './Marks.tsx';

interface Props {
  type: RecordType;
  record: RaRecord;
}

/** What a step decides upon: all that the record says, the way to its case, and its paper. */
export const Matter = ({ type, record }: Props) => (
  <Stack spacing={1.5}>
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
      <CaseAndPaper type={type} record={record} />
    </Stack>
    <Details type={type} record={record} />
    <Marks type={type} record={record} />
  </Stack>
);

/** Above the form where there is no room beside it: open where it is signed, since whoever signs reads it first. */
export const MatterAbove = ({ step, record }: { step: Step; record: RaRecord }) => {
  const translate = useTranslate();
  return (
    <Accordion variant="outlined" disableGutters defaultExpanded={isSigned(step)} sx={{ mb: 2 }}>
      <AccordionSummary expandIcon={<ExpandIcon />}>
        <Typography sx={{ fontWeight: 600 }}>{translate('sanbao.step.matter')}</Typography>
      </AccordionSummary>
      <AccordionDetails sx={{ p: 1 }}>
        <Matter type={recordType(step.record)} record={record} />
      </AccordionDetails>
    </Accordion>
  );
};

export const MatterBeside = ({ step, record }: { step: Step; record: RaRecord }) => {
  const translate = useTranslate();
  return (
    <Box
      component="section"
      aria-label={translate('sanbao.step.matter')}
      // A region that scrolls is reached by the keyboard, too.
      tabIndex={0}
      sx={{ p: 2, overflowY: 'auto', minHeight: 0, borderLeft: 1, borderColor: 'divider' }}
    >
      <Matter type={recordType(step.record)} record={record} />
    </Box>
  );
};

const isSigned = (step: Step) => formOf(step).some(({ widget }) => widget === 'SIGNATURE');

/** A decision is taken on the record as it was read; so is a signature. */
export const hasMatter = (step: Step, record: RaRecord | undefined): record is RaRecord =>
  Boolean(record?.history) && (step.version === 'Int!' || isSigned(step));
