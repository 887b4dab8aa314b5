import { InputAdornment } from '@mui/material';
import { SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useLabel } from '../i18n/useLabel.ts';
import { isNumber } from '../schema/schema.ts';
import { shapeOf } from '../schema/shapes.ts';
import type { InputProps } from './FieldInput.tsx';

/** A text that another choice of the form shapes: yes or no, a number in its unit and bounds, or words. */
export const ShapedInput = ({ field, shapedBy, helperText, ...named }: InputProps & { shapedBy: string }) => {
  const translate = useTranslate();
  const label = useLabel();
  const shape = shapeOf(useWatch({ name: shapedBy }));
  if (shape?.type === 'Boolean')
    return (
      <SelectInput
        {...named}
        helperText={helperText}
        translateChoice={false}
        choices={['true', 'false'].map(id => ({ id, name: translate(`ra.boolean.${id}`) }))}
      />
    );
  if (!shape || !isNumber(shape)) return <TextInput {...named} helperText={helperText} />;
  const { type, min, max, unit } = shape;
  return (
    <TextInput
      {...named}
      helperText={translate('sanbao.inForce.bounds', { min: min ?? '', max: max ?? '' })}
      slotProps={{
        htmlInput: { inputMode: type === 'Int' ? 'numeric' : 'decimal' },
        input: { endAdornment: unit && <InputAdornment position="end">{label(unit)}</InputAdornment> },
        inputLabel: unit ? { shrink: true } : {},
      }}
    />
  );
};
