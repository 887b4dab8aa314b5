import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, useNotify, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import type { Step } from '../schema/metadata.ts';
import type { Entry } from './entry.ts';
import { keepForLater } from './field.ts';

interface Props {
  step: Step;
  variables: Entry['variables'];
  draftKey: string;
  /** The record on which it is taken, as it is shown. */
  record?: RaRecord;
  onKept: () => void;
}

/** Offers to keep on the device what got no answer; said to be kept only once the device has written it. */
export const KeepForLater = ({ step, variables, draftKey, record, onKept }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { reset, getValues } = useFormContext();
  const [hasFailed, setFailed] = useState(false);
  async function keep() {
    try {
      await keepForLater(step, variables, draftKey, record);
      notify('sanbao.field.kept', { type: 'info' });
      // What was typed is kept, so that nobody is asked whether it is given up.
      reset(getValues());
      onKept();
    } catch {
      setFailed(true);
    }
  }
  return (
    <Alert
      severity={hasFailed ? 'error' : 'info'}
      sx={{ mx: 3, mt: 1 }}
      action={
        <Button onClick={keep} sx={{ minHeight: 44 }}>
          {translate('sanbao.field.keep')}
        </Button>
      }
    >
      {translate(hasFailed ? 'sanbao.field.notKept' : 'sanbao.field.offer')}
    </Alert>
  );
};
