import { FormControl, FormHelperText, FormLabel, TextField } from '@mui/material';
import { useInput, useTranslate } from 'react-admin';
import { DrawingPad } from '../signature/DrawingPad.tsx';
import type { InputProps } from './FieldInput.tsx';

type Part = { message?: string };

/** Somebody signs: by drawing and their name, or where drawing is no option by the name alone. */
export const SignatureInput = ({ source, label, helperText, validate }: Omit<InputProps, 'field'>) => {
  const translate = useTranslate();
  const { field, fieldState, isRequired } = useInput({ source, validate });
  const { name = '', points = null } = field.value ?? {};
  const faults = fieldState.error as ({ name?: Part; points?: Part } & Part) | undefined;
  const fault = faults?.points?.message ?? faults?.message;
  const change = (part: { name?: string; points?: string | null }) => {
    const next = { name, points, ...part };
    field.onChange(next.name || next.points ? next : null);
  };
  return (
    <FormControl component="fieldset" fullWidth error={Boolean(fault)} required={isRequired} sx={{ mb: 2 }}>
      <FormLabel component="legend" sx={{ mb: 1 }}>
        {label}
      </FormLabel>
      <DrawingPad
        label={translate('sanbao.signature.draw')}
        clear={translate('sanbao.signature.clear')}
        points={points}
        onChange={drawn => change({ points: drawn })}
      />
      <FormHelperText>{fault ?? (helperText || translate('sanbao.signature.typed'))}</FormHelperText>
      <TextField
        label={translate('sanbao.signature.by')}
        value={name}
        error={Boolean(faults?.name)}
        helperText={faults?.name?.message}
        onChange={({ target }) => change({ name: target.value })}
        onBlur={field.onBlur}
      />
    </FormControl>
  );
};
