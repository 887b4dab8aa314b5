import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { get, useFormContext, useFormState, useWatch } from 'react-hook-form';
import { useRead } from '../api/useRead.ts';
import { deliverySamplesQuery } from '../generated/operations.ts';
import { Waiting } from '../layout/Waiting.tsx';
import { FieldFault, faultOfLines } from '../record/FieldFault.tsx';
import type { InputProps } from '../record/FieldInput.tsx';
import { SampleSheet } from './SampleSheet.tsx';
import type { SampleValue } from './sampleValues.ts';

/** What is found on the samples of a delivery, piece by piece; nothing where none of its parts has a plan. */
const SamplesInput = ({ source, label }: InputProps) => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const delivery: string | undefined = useWatch({ name: 'id' });
  const values: SampleValue[] = useWatch({ name: source }) ?? [];
  const { errors } = useFormState();
  const { data, isFetching } = useRead(deliverySamplesQuery, delivery ? [{ delivery }] : undefined);
  if (!data) return isFetching ? <Waiting /> : null;
  const samples = data.deliverySamples;
  if (!samples.length) return null;
  const partOf = (id: string) => data.goodsReceipt?.counts.find(({ part }) => part.id === id)?.part;
  return (
    <Box component="section" aria-label={label} sx={{ mt: 2 }}>
      <Typography component="div" variant="subtitle2">
        {label}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('sanbao.samples.intro')}
      </Typography>
      <FieldFault message={faultOfLines(errors, source) ?? firstOf(get(errors, source))} />
      {samples.map(sample => (
        <SampleSheet
          key={sample.part}
          sample={sample}
          name={partOf(sample.part)?.name ?? ''}
          partNumber={partOf(sample.part)?.partNumber ?? ''}
          values={values}
          onChange={changed => setValue(source, changed, { shouldDirty: true })}
        />
      ))}
    </Box>
  );
};

/** Of the faults of single values the first, shown above them: its piece may not be the one in sight. */
function firstOf(errors: unknown): string | undefined {
  if (!Array.isArray(errors)) return undefined;
  const messages = errors.flatMap(line => Object.values((line ?? {}) as Record<string, { message?: string }>));
  return messages.find(({ message }) => message)?.message;
}

export default SamplesInput;
