import { InputAdornment } from '@mui/material';
import { useRef } from 'react';
import { TextInput, useTranslate, type Validator } from 'react-admin';
import { readAmount } from '../../../server/src/fields/amount-text.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { isMoney } from '../schema/schema.ts';
import type { InputProps } from './FieldInput.tsx';

/** A number as people write it: in groups of three, in full width, money with its sign or unit. */
export const AmountInput = ({ field: { type, unit }, validate, ...named }: InputProps) => {
  const label = useLabel();
  const translate = useTranslate();
  // What was typed stays as it was typed for as long as it is the value: of 0.05 first 0.0 is.
  const typed = useRef('');
  const read = (text: string) => readAmount(text, { decimals: type === 'Int' ? 0 : 15, isMoney: isMoney({ unit }) });
  const isNumber: Validator = value =>
    typeof value === 'string' && value ? translate('ra.validation.number') : undefined;
  const endAdornment = unit && <InputAdornment position="end">{label(unit)}</InputAdornment>;
  return (
    <TextInput
      {...named}
      validate={[isNumber, ...validate]}
      parse={(text: string) => {
        typed.current = text;
        return text.trim() === '' ? null : (read(text) ?? text);
      }}
      format={(value: number | string | null | undefined) =>
        typeof value === 'number' && read(typed.current) === value ? typed.current : String(value ?? '')
      }
      slotProps={{
        htmlInput: { inputMode: type === 'Int' ? 'numeric' : 'decimal' },
        input: { endAdornment },
        inputLabel: unit ? { shrink: true } : {},
      }}
    />
  );
};
