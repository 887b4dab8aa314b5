import { Box, Dialog, DialogContent, DialogTitle, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useId } from 'react';
import type { RaRecord } from 'react-admin';
import type { Upon } from '../draft/place.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { Clause } from '../layout/Clause.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import type { Step } from '../schema/metadata.ts';
import { formOf } from '../schema/schema.ts';
import { hasMatter, MatterAbove, MatterBeside } from './Matter.tsx';
import { StepForm } from './StepForm.tsx';
import { useBeginning } from './useBeginning.ts';

interface Props {
  step: Step;
  record?: RaRecord;
  initial?: Record<string, unknown>;
  upon?: Upon;
  onClose: () => void;
  /** Once the step was taken. */
  onDone?: (record: RaRecord) => void;
  onKept?: () => void;
}

/**
 * A step's form over the record it is taken on; what it decides upon stands beside it, or above where there is no room.
 * The buttons stay in sight while the form scrolls.
 */
export const StepDialog = ({ step, record, initial, upon, onClose, onDone = onClose, onKept }: Props) => {
  const label = useLabel();
  const titleId = useId();
  const beginning = useBeginning(step, upon);
  const isPhone = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  const isWide = useMediaQuery<Theme>(theme => theme.breakpoints.up('md'));
  const matter = hasMatter(step, record);
  const form = formOf(step);
  const hasLines = form.some(({ kind, many }) => kind === 'object' && many);
  return (
    <Dialog
      open
      fullWidth
      maxWidth={matter && isWide ? 'lg' : hasLines ? 'md' : 'sm'}
      fullScreen={isPhone && (matter || hasLines || form.length > 2)}
      aria-labelledby={titleId}
      sx={{ '& form': { display: 'flex', flexDirection: 'column', minHeight: 0 } }}
      onClose={(_event, reason) => reason === 'escapeKeyDown' && onClose()}
    >
      <DialogTitle id={titleId} component="h2" sx={{ fontSize: '1.1rem', fontWeight: 700, pb: 0 }}>
        {label(step.label)}
        {step.clause && (
          <Typography component="span" variant="body2" sx={{ ml: 1.5, color: 'text.secondary' }}>
            <Clause number={step.clause} />
          </Typography>
        )}
      </DialogTitle>
      {beginning ? (
        <Box sx={matter && isWide ? beside : alone}>
          <StepForm
            step={step}
            record={record}
            initial={{ ...initial, ...beginning }}
            upon={upon}
            above={matter && !isWide && <MatterAbove step={step} record={record} />}
            onDone={onDone}
            onCancel={onClose}
            onKept={onKept}
          />
          {matter && isWide && <MatterBeside step={step} record={record} />}
        </Box>
      ) : (
        <DialogContent>
          <Waiting />
        </DialogContent>
      )}
    </Dialog>
  );
};

const alone = { display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 } as const;
const beside = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.1fr)',
  gridTemplateRows: 'minmax(0, 1fr)',
  minHeight: 0,
};
