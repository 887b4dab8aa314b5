import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import { Alert, Button, DialogActions, DialogContent, TextField } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { secretsOf } from '../schema/selection.ts';

/** A secret that a step tells only once: shown to be copied before the form is left. */
export const Revealed = ({ type, record, onDone }: { type: RecordType; record: RaRecord; onDone: () => void }) => {
  const translate = useTranslate();
  return (
    <>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('sanbao.secret.once')}
        </Alert>
        {secretsOf(type).map(field => (
          <Secret key={field.name} field={field} value={record[field.name]} />
        ))}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" onClick={onDone}>
          {translate('sanbao.secret.kept')}
        </Button>
      </DialogActions>
    </>
  );
};

const Secret = ({ field, value }: { field: Field; value: string }) => {
  const translate = useTranslate();
  const label = useLabel();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <TextField
        fullWidth
        autoFocus
        multiline
        label={label(field.label)}
        value={value}
        slotProps={{ htmlInput: { readOnly: true, spellCheck: false }, input: { sx: { fontFamily: 'monospace' } } }}
        onFocus={({ target }) => target.select()}
      />
      {/* Only pages served over https, or on this machine, may write to the clipboard; elsewhere people copy the text. */}
      {navigator.clipboard && (
        <Button
          startIcon={<ContentCopyIcon />}
          onClick={() => navigator.clipboard.writeText(value).then(() => setCopied(true))}
        >
          <span aria-live="polite">{translate(copied ? 'sanbao.secret.copied' : 'sanbao.secret.copy')}</span>
        </Button>
      )}
    </>
  );
};
