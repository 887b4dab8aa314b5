import { Box, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { get, useFormState } from 'react-hook-form';
import { normalForm } from '../../../server/src/fields/normal-form.ts';
import { useFormat } from '../i18n/format.ts';
import { FieldFault, faultOfLines } from '../record/FieldFault.tsx';
import type { InputProps } from '../record/FieldInput.tsx';
import { CountLine } from './CountLine.tsx';
import { type CountedPart, isCountedOneByOne, more } from './countedLines.ts';
import { PartScan } from './PartScan.tsx';
import { useCountedLines } from './useCountedLines.ts';

/** The count of a delivery. What a scanner or the camera reads is one more of it. */
const CountInput = ({ source, label }: InputProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const { errors } = useFormState();
  const { lines, lineOf, enter } = useCountedLines(source);
  const [message, setMessage] = useState('');
  const [latest, setLatest] = useState<string>();
  const list = useRef<HTMLUListElement>(null);

  /** One more of it, or as many as were offered and taken; a piece whose serial number was read before is no other. */
  function take(part: CountedPart, by?: number, serial?: string) {
    const { quantity, serials } = lineOf(part);
    setLatest(part.id);
    if (serial && serials?.some(each => normalForm(each) === normalForm(serial)))
      return setMessage(translate('sanbao.scan.already', { name: part.name, mark: serial }));
    if (by !== undefined || isCountedOneByOne(part)) {
      const counted = more(quantity, by ?? 1);
      enter(part.id, counted, serial);
      setMessage(translate('sanbao.count.counted', { name: part.name, quantity: number(counted) }));
    } else {
      setMessage(translate('sanbao.count.howMuch', { name: part.name }));
      // Its line may be there only with the next drawing.
      setTimeout(() => list.current?.querySelector<HTMLInputElement>(`[data-part="${part.id}"] input`)?.select());
    }
  }

  return (
    <Box component="section" aria-label={label} sx={{ mt: 1 }}>
      <PartScan onFound={take} onMessage={setMessage} />
      <Typography role="status" sx={{ minHeight: '1.6em', my: 1, fontWeight: 700, color: 'primary.main' }}>
        {message}
      </Typography>
      <FieldFault message={faultOfLines(errors, source)} />
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
            onChange={quantity => enter(line.part, quantity)}
          />
        ))}
      </Box>
    </Box>
  );
};

export default CountInput;
