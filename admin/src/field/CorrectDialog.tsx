import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useEffect, useId } from 'react';
import { Form, type RaRecord, SaveButton, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useLabel } from '../i18n/useLabel.ts';
import { FieldGrid } from '../record/FieldGrid.tsx';
import { FirstFault } from '../record/FirstFault.tsx';
import { MatterAbove } from '../record/Matter.tsx';
import { refusedInForm, startingValues, toInput } from '../schema/form.ts';
import type { Step } from '../schema/metadata.ts';
import { formOf, stepNamed } from '../schema/schema.ts';
import { knownOffset } from './clock.ts';
import type { Entry } from './entry.ts';

/** The record on which somebody signs, as it is now, and the digest of what it says. */
export interface Shown {
  record: RaRecord;
  contentDigest: string | undefined;
}

interface Props {
  entry: Entry;
  shown?: Shown;
  onCorrected: (corrected: Entry) => Promise<void>;
  onClose: () => void;
}

/**
 * What was entered, to be put right where it stands in its row: it was done when it was done. A signature on what is no longer
 * so is given anew, now, on what is.
 */
export const CorrectDialog = ({ entry, shown, onCorrected, onClose }: Props) => {
  const translate = useTranslate();
  const label = useLabel();
  const title = useId();
  const step = stepNamed(entry.step)!;
  const { refusal } = entry;
  const isAnew = shown !== undefined && shown.contentDigest !== entry.contentDigest;
  const values = { ...startingValues(step), ...withTime(entry), ...(isAnew && unsigned(step)) };
  const corrected = (entered: Record<string, unknown>): Entry => ({
    ...entry,
    variables: { ...entry.variables, input: toInput(formOf(step), entered) },
    ...(isAnew && { contentDigest: shown.contentDigest, ...doneNow() }),
  });
  return (
    <Dialog open fullWidth aria-labelledby={title} onClose={onClose}>
      <DialogTitle id={title} component="h2" sx={{ fontSize: '1.1rem', fontWeight: 700 }}>
        {label(step.label)}
      </DialogTitle>
      <Form
        record={{}}
        defaultValues={values}
        onSubmit={(entered: Record<string, unknown>) => onCorrected(corrected(entered))}
        disableInvalidFormNotification
        noValidate
      >
        <DialogContent>
          {refusal && (
            <Alert severity="error">
              {[refusal.message, ...Object.values(refusal.errors ?? {})].filter(Boolean).join(' ')}
            </Alert>
          )}
          {shown && <MatterAbove step={step} record={shown.record} />}
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

const unsigned = (step: Step) =>
  Object.fromEntries(formOf(step).flatMap(({ name, widget }) => (widget === 'SIGNATURE' ? [[name, null]] : [])));

const doneNow = () => ({ at: Date.now(), offset: knownOffset(), doneAt: undefined });

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
