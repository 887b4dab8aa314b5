import { Alert, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { mutate } from '../api/client.ts';
import { changeOwnPasswordMutation } from '../generated/operations.ts';
import { PasswordField } from './PasswordField.tsx';
import { useSubmit } from './useSubmit.ts';

/** The account gets another password from somebody who knows the present one. */
export const PasswordForm = ({ onChanged }: { onChanged: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const { submit, isBusy, problem, faults } = useSubmit(async () => {
    await mutate(changeOwnPasswordMutation, { input: { current, new: next } });
    setCurrent('');
    setNext('');
    notify('sanbao.account.changed', { type: 'success' });
    onChanged();
  });
  return (
    <Stack component="form" spacing={2} onSubmit={submit} sx={{ maxWidth: 400 }}>
      <PasswordField
        label={translate('sanbao.account.current')}
        value={current}
        onChange={setCurrent}
        fault={faults.current}
      />
      <PasswordField label={translate('sanbao.account.new')} value={next} onChange={setNext} isNew fault={faults.new} />
      {problem && <Alert severity="error">{translate(problem)}</Alert>}
      <Button
        type="submit"
        variant="contained"
        disableElevation
        loading={isBusy}
        sx={{ alignSelf: { sm: 'flex-start' } }}
      >
        {translate('sanbao.account.change')}
      </Button>
    </Stack>
  );
};
