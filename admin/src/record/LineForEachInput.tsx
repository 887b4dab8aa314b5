import { Box, Button, FormHelperText, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { Waiting } from '../layout/Waiting.tsx';
import { enums, partsOf } from '../schema/schema.ts';
import type { InputProps } from './FieldInput.tsx';
import { LineForEach } from './LineForEach.tsx';
import { useOneFor } from './useOneFor.ts';

/** Lines that are there from the start, each for somebody or something known: a whole class on one page. */
export const LineForEachInput = ({ field, source, label }: InputProps) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const heading = useId();
  const { by, fault, known, isChosen, isFetching } = useOneFor(field, source);
  const { setValue } = useFormContext();
  const isSome = field.oneFor && 'some' in field.oneFor;
  const parts = partsOf(field.type).filter(({ name }) => name !== by);
  const isGiven = Boolean(field.oneFor && 'given' in field.oneFor);
  const choice = isSome ? undefined : parts.find(({ kind, many, required }) => kind === 'enum' && !many && required);
  const usual = choice && Object.keys(enums[choice.type] ?? {})[0];
  const setAll = () =>
    known.forEach((_, at) => {
      setValue(`${source}.${at}.${choice!.name}`, usual, { shouldDirty: true, shouldValidate: true });
    });
  return (
    <Box component="section" aria-labelledby={heading} sx={{ mt: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
        <Typography id={heading} component="div" variant="subtitle2">
          {label} {known.length > 0 && translate('sanbao.lines.count', { count: known.length })}
        </Typography>
        {usual && known.length > 1 && (
          <Button variant="outlined" onClick={setAll}>
            {translate('sanbao.lines.all', { value: enumLabel(choice.type, usual) })}
          </Button>
        )}
      </Box>
      {fault && <FormHelperText error>{fault}</FormHelperText>}
      {isFetching && !known.length && <Waiting />}
      {!known.length && !isFetching && (
        <Typography variant="body2" sx={{ color: 'text.secondary', py: 1 }}>
          {translate(isChosen ? 'sanbao.lines.none' : 'sanbao.lines.notChosen')}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {known.map((each, at) => (
          <LineForEach
            key={each.key}
            field={field}
            known={each}
            source={`${source}.${at}`}
            by={by}
            choice={choice}
            others={parts.filter(part => part !== choice)}
            isOpen={isSome || isGiven}
          />
        ))}
      </Box>
    </Box>
  );
};
