import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, useDataProvider, useSourceContext, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { type CodeRead, readCode } from '../../../server/src/codes/read-code.ts';
import { normalForm } from '../../../server/src/fields/normal-form.ts';
import { representation } from '../record/representation.ts';
import type { Field } from '../schema/metadata.ts';
import { partsOf, recordType } from '../schema/schema.ts';
import { isScannedLink } from './FormLevel.tsx';
import { valueFor } from './fills.ts';
import { find } from './find.ts';
import { type Offer, Offers } from './Offers.tsx';
import { ScanBox } from './ScanBox.tsx';
import { useMissed } from './useMissed.ts';

/** Whether lines are of something that stands on labels, with its number or how much of it. */
export const isScannedLine = (parts: Field[]) =>
  parts.some(isScannedLink) && parts.some(({ scan }) => scan === 'MARK' || scan === 'QUANTITY');

type Line = Record<string, unknown>;

/** Numbers are compared as the server does. */
const isSame = (one: unknown, other: unknown) => normalForm(String(one ?? '')) === normalForm(String(other ?? ''));

/** One line for each code that is read: what it names, its batch or serial number, and how much of it. */
export const ScanLines = ({ field, source }: { field: Field; source: string }) => {
  const dataProvider = useDataProvider();
  const translate = useTranslate();
  const { getSource } = useSourceContext();
  const { getValues, setValue } = useFormContext();
  const missed = useMissed();
  const [message, setMessage] = useState('');
  const [offers, setOffers] = useState<Offer[]>([]);
  const parts = partsOf(field.type);
  const link = parts.find(isScannedLink)!;
  const mark = parts.find(({ scan }) => scan === 'MARK');
  const type = recordType(link.type);
  const path = getSource(source);

  function add(record: RaRecord, code: CodeRead) {
    setOffers([]);
    const name = representation(type)(record);
    const line: Line = { [link.name]: record.id };
    for (const part of parts) {
      const value = valueFor(part.scan, code, record) ?? undefined;
      if (part.scan && value !== undefined) line[part.name] = value;
    }
    const lines: Line[] = getValues(path) ?? [];
    const isThere =
      mark &&
      line[mark.name] &&
      lines.some(each => each[link.name] === record.id && isSame(each[mark.name], line[mark.name]));
    if (isThere) return setMessage(translate('sanbao.scan.already', { name, mark: String(line[mark.name]) }));
    const filled = lines.filter(each =>
      Object.values(each).some(value => value !== null && value !== undefined && value !== ''),
    );
    setValue(path, [...filled, line], { shouldDirty: true });
    setMessage(translate('sanbao.scan.added', { name: mark && line[mark.name] ? `${name} ${line[mark.name]}` : name }));
  }

  async function take(typed: string) {
    if (!typed.trim()) return;
    const code = readCode(typed);
    const { record, offered } = await find(dataProvider, type, code);
    if (record) return add(record, code);
    setOffers(
      offered.map(each => ({
        key: String(each.id),
        label: representation(type)(each),
        choose: () => add(each, code),
      })),
    );
    setMessage(offered.length ? translate('sanbao.scan.choose') : missed(code));
  }

  return (
    <Box sx={{ mt: 2 }}>
      <ScanBox label={translate('sanbao.scan.addLines')} onCode={take}>
        <Typography role="status" variant="body2" sx={{ minHeight: '1.5em', mt: 0.5 }}>
          {message}
        </Typography>
        <Offers offers={offers} />
      </ScanBox>
    </Box>
  );
};
