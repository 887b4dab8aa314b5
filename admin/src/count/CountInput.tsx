import { Box, FormHelperText, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate, ValidationError } from 'react-admin';
import { get, useFormContext, useFormState, useWatch } from 'react-hook-form';
import { normalForm } from '../../../server/src/fields/normal-form.ts';
import { useRead } from '../api/useRead.ts';
import { orderedPartsQuery } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import type { InputProps } from '../record/FieldInput.tsx';
import { CountLine } from './CountLine.tsx';
import { type CountedPart, isCountedOneByOne, more, withLinesFor } from './countedLines.ts';
import { PartScan } from './PartScan.tsx';

/**
 * The count of a delivery: the parts that were ordered, without how many of them, and whatever else is found. What a
 * scanner or the camera reads is one more of it.
 */
const CountInput = ({ source, label }: InputProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const { getValues, setValue } = useFormContext();
  const order: string | undefined = useWatch({ name: 'purchaseOrder' });
  const { errors } = useFormState();
  const told: string | undefined = get(errors, `${source}.message`) ?? get(errors, `${source}.root.message`);
  const [said, setSaid] = useState('');
  const [latest, setLatest] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const { data } = useRead(orderedPartsQuery, order ? [{ order }] : undefined);
  const ordered = data?.purchaseOrder?.lines.map(({ part }) => part) ?? [];
  const current = () => withLinesFor(getValues(source) ?? [], ordered);
  useWatch({ name: source });
  const lines = current();

  function set(part: string, quantity: number | null, serial?: string) {
    const changed = current().map(line =>
      line.part === part ? { ...line, quantity, ...(serial && { serials: [...(line.serials ?? []), serial] }) } : line,
    );
    setValue(source, changed, { shouldDirty: true });
  }

  /** One more of it, or as many as were offered and taken; a piece whose serial number was read before is no other. */
  function take(part: CountedPart, by?: number, serial?: string) {
    setValue(source, withLinesFor(current(), [part]), { shouldDirty: true });
    setLatest(part.id);
    const line = current().find(each => each.part === part.id);
    if (serial && line?.serials?.some(each => normalForm(each) === normalForm(serial)))
      return setSaid(translate('sanbao.scan.already', { name: part.name, mark: serial }));
    if (by !== undefined || isCountedOneByOne(part)) {
      const quantity = more(line?.quantity ?? null, by ?? 1);
      set(part.id, quantity, serial);
      setSaid(translate('sanbao.count.counted', { name: part.name, quantity: number(quantity) }));
    } else {
      setSaid(translate('sanbao.count.howMuch', { name: part.name }));
      // Its line may be there only with the next drawing.
      setTimeout(() => list.current?.querySelector<HTMLInputElement>(`[data-part="${part.id}"] input`)?.select());
    }
  }

  return (
    <Box component="section" aria-label={label} sx={{ mt: 1 }}>
      <PartScan onFound={take} onSaid={setSaid} />
      <Typography role="status" sx={{ minHeight: '1.6em', my: 1, fontWeight: 700, color: 'primary.main' }}>
        {said}
      </Typography>
      {told && (
        <FormHelperText error>
          <ValidationError error={told} />
        </FormHelperText>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('sanbao.count.progress', {
          counted: lines.filter(({ quantity }) => quantity !== null).length,
          of: lines.length,
        })}
      </Typography>
      <Box ref={list} component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {lines.map((line, at) => (
          <CountLine
            key={line.part}
            line={line}
            isLatest={line.part === latest}
            problem={get(errors, `${source}.${at}.quantity.message`) ?? get(errors, `${source}.${at}.part.message`)}
            onChange={quantity => set(line.part, quantity)}
          />
        ))}
      </Box>
    </Box>
  );
};

export default CountInput;
