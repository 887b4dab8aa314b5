import { Alert, Button } from '@mui/material';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useFormat } from '../i18n/format.ts';
import type { DraftInHand } from './useDraft.ts';

interface Props {
  draft: DraftInHand;
  onDiscard: () => void;
}

/** Keeps what is typed, and says so when it was found again. */
export const KeptDraft = ({ draft, onDiscard }: Props) => {
  const translate = useTranslate();
  const format = useFormat();
  const { subscribe } = useFormContext();
  const { keep, restored } = draft;
  useEffect(
    () =>
      subscribe({
        formState: { values: true, dirtyFields: true },
        callback: ({ name, values }) => name && keep(values),
      }),
    [],
  );
  if (!restored) return null;
  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" size="small" onClick={onDiscard}>
          {translate('sanbao.draft.discard')}
        </Button>
      }
    >
      {translate('sanbao.draft.restored', { at: format.time(new Date(restored.at).toISOString()) })}
    </Alert>
  );
};
