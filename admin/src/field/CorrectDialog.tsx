import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useEffect, useId } from 'react';
import { Form, SaveButton, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useLabel } from '../i18n/useLabel.ts';
import { FieldGrid } from '../record/FieldGrid.tsx';
import { FirstFault } from '../record/FirstFault.tsx';
import { refusedInForm, startingValues, toInput } from '../schema/form.ts';
import { formOf, stepNamed } from '../schema/schema.ts';
import type { Entry } from './entry.ts';

interface Props {
  entry: Entry;
  onCorrected: (input: Record<string, unknown>) => Promise<void>;
  onClose: () => void;
}

/** What was entered, to be put right where it stands in its row: it was done when it was done. */
export const CorrectDialog = ({ entry, onCorrected, onClose }: Props) => {
  const translate = useTranslate();
  const label = useLabel();
  const title = useId();
  const step = stepNamed(entry.step)!;
  const { refusal } = entry;
  const values = { ...startingValues(step), ...withTime(entry) };
  return (
    <Dialog open fullWidth aria-labelledby={title} onClose={onClose}>
      <DialogTitle id={title} component="h2" sx={{ fontSize: '1.1rem', fontWeight: 700 }}>
        {label(step.label)}
      </DialogTitle>
      <Form
        record={{}}
        defaultValues={values}
        onSubmit={(entered: Record<string, unknown>) => onCorrected(toInput(formOf(step), entered))}
        disableInvalidFormNotification
        noValidate
      >
        <DialogContent>
          {refusal && (
            <Alert severity="error">
              {[refusal.message, ...Object.values(refusal.errors ?? {})].filter(Boolean).join(' ')}
            </Alert>
          )}
          <FieldGrid fields={formOf(step)} />
          <Faults of={refusedInForm(formOf(step), values, refusal?.errors)} />
          <FirstFault />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2, '& > button': { minHeight: 44 } }}>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <SaveButton alwaysEnable icon={null} label={translate('sanbao.field.again')} />
        </DialogActions>
      </Form>
    </Dialog>
  );
};

/** A time that was left empty is that of its doing. */
function withTime({ variables: { input = {} }, step, doneAt }: Entry) {
  const times = formOf(stepNamed(step)!).filter(({ type }) => type === 'DateTime');
  return { ...input, ...Object.fromEntries(times.map(({ name }) => [name, input[name] ?? doneAt])) };
}

/** Stand at the fields from the beginning; what is asked for on demand is shown by them. */
const Faults = ({ of: faults }: { of: Record<string, string> }) => {
  const { setError } = useFormContext();
  useEffect(() => {
    for (const [path, message] of Object.entries(faults)) setError(path, { type: 'server', message });
    // As it was refused; whoever types takes them away.
  }, []);
  return null;
};
