import { Box, Button, FormControl, FormHelperText, FormLabel, LinearProgress, Stack } from '@mui/material';
import { useId, useRef, useState } from 'react';
import { useInput, useTranslate } from 'react-admin';
import { uploadFile } from '../api/uploadFile.ts';
import type { InputProps } from './FieldInput.tsx';

/** Endings of files of WPS, for which browsers know no type and would not offer them. */
const unknownToBrowsers: Record<string, string[]> = {
  'application/vnd.ms-excel': ['.et'],
  'application/msword': ['.wps'],
};

interface Sending {
  file: File;
  part: number;
  abort: () => void;
  /** Why it failed; empty where no answer came. */
  problem?: string;
}

/** One file: chosen, dropped or photographed, and uploaded at once, while the rest of the form is filled in. */
export const FileInput = ({ field: { accept }, source, label, helperText, validate }: InputProps) => {
  const translate = useTranslate();
  const [sending, setSending] = useState<Sending>();
  const [name, setName] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const id = useId();
  const waiting = () => (sending && sending.problem === undefined ? translate('sanbao.file.waiting') : undefined);
  const {
    field,
    fieldState: { error },
    isRequired,
  } = useInput({ source, validate: [waiting, ...validate] });

  async function send(file: File) {
    sending?.abort();
    const upload = uploadFile(file, part => setSending(now => now && { ...now, part }));
    setSending({ file, part: 0, abort: upload.abort });
    try {
      field.onChange(await upload.done);
      setName(file.name);
      setSending(undefined);
    } catch (failure) {
      setSending(now => now && { ...now, problem: (failure as Error).message || translate('sanbao.file.failed') });
    }
  }
  function clear() {
    sending?.abort();
    setSending(undefined);
    setName('');
    field.onChange(null);
  }
  const take = (files: FileList | null) => {
    if (files?.[0]) send(files[0]);
    if (chooser.current) chooser.current.value = '';
  };

  const problem = sending?.problem ?? error?.message;
  const failed = sending?.problem !== undefined;
  const state = sending ? 'uploading' : name ? 'chosen' : field.value ? 'kept' : undefined;
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
        ref={chooser}
        id={id}
        type="file"
        accept={accept?.flatMap(type => [type, ...(unknownToBrowsers[type] ?? [])]).join(',')}
        aria-describedby={`${id}-state`}
        title={translate('sanbao.file.choose')}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => take(event.target.files)}
        sx={{ my: 1, maxWidth: '100%', font: 'inherit' }}
      />
      <Stack id={`${id}-state`} direction="row" spacing={1} role="status" sx={{ alignItems: 'center' }}>
        <span>{state && !failed && translate(`sanbao.file.${state}`, { name: sending?.file.name ?? name })}</span>
        {failed && <Button onClick={() => send((sending as Sending).file)}>{translate('sanbao.file.retry')}</Button>}
        {state && (
          <Button onClick={clear}>{translate(sending && !failed ? 'sanbao.file.cancel' : 'sanbao.file.remove')}</Button>
        )}
      </Stack>
      {sending && !failed && (
        <LinearProgress
          variant="determinate"
          value={sending.part * 100}
          aria-label={translate('sanbao.file.uploading', { name: sending.file.name })}
        />
      )}
      {(problem || helperText) && <FormHelperText>{problem ?? helperText}</FormHelperText>}
    </FormControl>
  );
};
