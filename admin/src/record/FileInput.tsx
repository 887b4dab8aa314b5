import { Box, Button, FormControl, FormHelperText, FormLabel, LinearProgress, Stack } from '@mui/material';
import { useId, useState } from 'react';
import { useInput, useTranslate, ValidationError } from 'react-admin';
import { isKept } from '../field/keptFile.ts';
import type { InputProps } from './FieldInput.tsx';
import { type Upload, useUpload } from './useUpload.ts';

/** Endings of files of WPS, for which browsers know no type and would not offer them. */
const unknownToBrowsers: Record<string, string[]> = {
  'application/vnd.ms-excel': ['.et'],
  'application/msword': ['.wps'],
};

interface Props extends InputProps {
  /** Where it gets no answer: keeps it, and gives what stands for it until it is sent. */
  keep?: (file: File) => Promise<string>;
}

/** One file: chosen, dropped or photographed, and uploaded at once, while the rest of the form is filled in. */
export const FileInput = ({ field: { accept }, keep, source, label, helperText, validate }: Props) => {
  const translate = useTranslate();
  const id = useId();
  const [name, setName] = useState('');
  const { upload, send, cancel } = useUpload((uploaded, file) => {
    field.onChange(uploaded);
    setName(file.name);
  }, keep);
  const waiting = () => (upload && !upload.problem ? translate('sanbao.file.waiting') : undefined);
  const { field, fieldState, isRequired } = useInput({ source, validate: [waiting, ...validate] });
  const problem = upload?.problem ?? fieldState.error?.message;
  const take = ([file]: Iterable<File>) => file && send(file);

  function clear() {
    cancel();
    setName('');
    field.onChange(null);
  }

  return (
    <FormControl
      fullWidth
      error={Boolean(problem)}
      onDragOver={event => event.preventDefault()}
      onDrop={event => {
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
      sx={{ border: '1px dashed', borderColor: 'divider', borderRadius: 1, p: 1.5, my: 1 }}
    >
      <FormLabel htmlFor={id} required={isRequired}>
        {label}
      </FormLabel>
      <Box
        component="input"
        id={id}
        type="file"
        accept={accept?.flatMap(type => [type, ...(unknownToBrowsers[type] ?? [])]).join(',')}
        aria-describedby={`${id}-state`}
        title={translate('sanbao.file.choose')}
        onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => {
          take(target.files ?? []);
          // The same file can be chosen once more.
          target.value = '';
        }}
        sx={{ my: 1, maxWidth: '100%', font: 'inherit' }}
      />
      <Stack id={`${id}-state`} direction="row" spacing={1} role="status" sx={{ alignItems: 'center' }}>
        {(upload || field.value) && (
          <UploadState upload={upload} name={name} isKept={isKept(field.value)} onRetry={send} onClear={clear} />
        )}
      </Stack>
      {upload && !upload.problem && (
        <LinearProgress
          variant="determinate"
          value={upload.part * 100}
          aria-label={translate('sanbao.file.uploading', { name: upload.file.name })}
        />
      )}
      {(problem || helperText) && (
        <FormHelperText>{problem ? <ValidationError error={problem} /> : helperText}</FormHelperText>
      )}
    </FormControl>
  );
};

interface UploadStateProps {
  upload: Upload | undefined;
  /** Of what was uploaded; none of what was there before. */
  name: string;
  /** On the device, to be sent with the step. */
  isKept: boolean;
  onRetry: (file: File) => void;
  onClear: () => void;
}

/** Where the file is, and what can be done about it. */
const UploadState = ({ upload, name, isKept, onRetry, onClear }: UploadStateProps) => {
  const translate = useTranslate();
  const state = upload ? 'uploading' : isKept ? 'onDevice' : name ? 'chosen' : 'kept';
  return (
    <>
      <span>{!upload?.problem && translate(`sanbao.file.${state}`, { name: upload?.file.name ?? name })}</span>
      {upload?.problem && <Button onClick={() => onRetry(upload.file)}>{translate('sanbao.file.retry')}</Button>}
      <Button onClick={onClear}>
        {translate(upload && !upload.problem ? 'sanbao.file.cancel' : 'sanbao.file.remove')}
      </Button>
    </>
  );
};
