import { Dialog, DialogContent, DialogTitle, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useId } from 'react';
import { type RaRecord, useTranslate } from 'react-admin';
import type { Upon } from '../draft/place.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { Waiting } from '../layout/Waiting.tsx';
import type { Step } from '../schema/metadata.ts';
import { formOf } from '../schema/schema.ts';
import { StepForm } from './StepForm.tsx';
import { useBeginning } from './useBeginning.ts';

interface Props {
  step: Step;
  record?: RaRecord;
  initial?: Record<string, unknown>;
  upon?: Upon;
  onClose: () => void;
  /** Once the step was taken. */
  onDone?: () => void;
}

/** A step's form over the record it is taken on; the buttons stay in sight while the form scrolls. */
export const StepDialog = ({ step, record, initial, upon, onClose, onDone = onClose }: Props) => {
  const label = useLabel();
  const translate = useTranslate();
  const titleId = useId();
  const beginning = useBeginning(step, upon);
  const isPhone = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  const form = formOf(step);
  const hasLines = form.some(({ kind, many }) => kind === 'object' && many);
  return (
    <Dialog
      open
      fullWidth
      maxWidth={hasLines ? 'md' : 'sm'}
      fullScreen={isPhone && (hasLines || form.length > 2)}
      aria-labelledby={titleId}
      sx={{ '& form': { display: 'flex', flexDirection: 'column', minHeight: 0 } }}
      onClose={(_event, reason) => reason === 'escapeKeyDown' && onClose()}
    >
      <DialogTitle id={titleId} component="h2" sx={{ fontSize: '1.1rem', fontWeight: 700, pb: 0 }}>
        {label(step.label)}
        {step.clause && (
          <Typography component="span" variant="body2" sx={{ ml: 1.5, color: 'text.secondary' }}>
            {translate('sanbao.clause', { clause: step.clause })}
          </Typography>
        )}
      </DialogTitle>
      {beginning ? (
        <StepForm
          step={step}
          record={record}
          initial={{ ...initial, ...beginning }}
          upon={upon}
          onDone={onDone}
          onCancel={onClose}
        />
      ) : (
        <DialogContent>
          <Waiting />
        </DialogContent>
      )}
    </Dialog>
  );
};
