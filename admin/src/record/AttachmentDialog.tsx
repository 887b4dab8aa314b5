import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState } from 'react';
import { Form, SaveButton, useRefresh, useTranslate } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { type Refusal, refusalOf } from '../api/refusal.ts';
import { StepProblem } from './StepProblem.tsx';

interface Props {
  title: string;
  danger?: boolean;
  /** With which the form begins. */
  values: Record<string, unknown>;
  send: (entered: FieldValues) => Promise<unknown>;
  onClose: () => void;
  children: React.ReactNode;
}

/** A change of a record's attachments: a form, and the server's refusal. */
export const AttachmentDialog = ({ title, danger, values, send, onClose, children }: Props) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const titleId = useId();
  const [problem, setProblem] = useState<Refusal>();

  async function perform(entered: FieldValues) {
    try {
      await send(entered);
      refresh();
      onClose();
    } catch (error) {
      const refusal = refusalOf(error);
      setProblem(refusal);
      return refusal.errors;
    }
  }
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={titleId} onClose={onClose}>
      <DialogTitle id={titleId} component="h2" sx={{ fontSize: '1.1rem', fontWeight: 700 }}>
        {title}
      </DialogTitle>
      <Form record={{}} defaultValues={values} onSubmit={perform} noValidate>
        <DialogContent>
          {children}
          {problem && <StepProblem problem={problem} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <SaveButton alwaysEnable icon={null} label={title} color={danger ? 'error' : 'primary'} />
        </DialogActions>
      </Form>
    </Dialog>
  );
};
