import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState } from 'react';
import { Form, type HttpError, SaveButton, useRefresh, useTranslate } from 'react-admin';
import { act } from '../api/client.ts';
import { refusalOf } from '../api/refusal.ts';
import { StepProblem } from './StepProblem.tsx';
import type { Problem } from './usePerformStep.ts';

interface Props {
  title: string;
  danger?: boolean;
  /** With which the form begins. */
  values: Record<string, unknown>;
  mutation: string;
  variables: (values: Record<string, unknown>) => Record<string, unknown>;
  onClose: () => void;
  children: React.ReactNode;
}

/** What is done to the attachments of a record: a form, and what the server has against it. */
export const AttachmentDialog = ({ title, danger, values, mutation, variables, onClose, children }: Props) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const titleId = useId();
  const [problem, setProblem] = useState<Problem>();

  async function perform(entered: Record<string, unknown>) {
    try {
      await act(mutation, variables(entered));
      refresh();
      onClose();
    } catch (error) {
      const refusal = refusalOf(error as HttpError);
      setProblem({ ...refusal, message: (error as HttpError).message });
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
