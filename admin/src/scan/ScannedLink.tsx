import { Box, FormHelperText } from '@mui/material';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { type RaRecord, useDataProvider, useSourceContext, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { readCode } from '../../../server/src/codes/read-code.ts';
import { representation } from '../record/representation.ts';
import type { Field } from '../schema/metadata.ts';
import { recordType } from '../schema/schema.ts';
import { useFillBeside } from './FormLevel.tsx';
import { find, isPlain } from './find.ts';
import { Offers } from './Offers.tsx';
import { ScanButton } from './ScanButton.tsx';
import { ends, separated, typedByScanner } from './scannerKeys.ts';
import { useMissed } from './useMissed.ts';

/** The choice of a record that also stands on labels: what a scanner types chooses it if the code names it exactly. */
export const ScannedLink = ({ field, children }: { field: Field; children: ReactNode }) => {
  const dataProvider = useDataProvider();
  const translate = useTranslate();
  const { getSource } = useSourceContext();
  const { setValue } = useFormContext();
  const fillBeside = useFillBeside(field.name);
  const missed = useMissed();
  const [message, setMessage] = useState('');
  const [offered, setOffered] = useState<RaRecord[]>([]);
  const [isScanner] = useState(typedByScanner);
  const type = recordType(field.type);

  function choose(record: RaRecord) {
    setOffered([]);
    setMessage('');
    setValue(getSource(field.name), record.id, { shouldDirty: true, shouldValidate: true });
  }

  async function take(typed: string) {
    const code = readCode(typed);
    const found = await find(dataProvider, type, code);
    setOffered(found.offered);
    setMessage(found.record ? '' : found.offered.length ? translate('sanbao.scan.choose') : missed(code));
    if (!found.record) return;
    choose(found.record);
    await fillBeside(code, found.record);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (!(event.target instanceof HTMLInputElement) || separated(event)) return;
    const { value } = event.target;
    const isFast = isScanner(event, performance.now());
    if (!ends(event, value) || !(isFast || !isPlain(readCode(value)))) return;
    // Otherwise whatever was offered for something else would be taken, or the form sent.
    event.preventDefault();
    event.stopPropagation();
    // What was offered while it was typed goes away.
    event.target.blur();
    take(value);
  }

  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }} onKeyDownCapture={onKeyDown}>
        <Box sx={{ flex: 1, minWidth: 0 }}>{children}</Box>
        <ScanButton onCode={take} />
      </Box>
      {message && (
        <FormHelperText error={!offered.length} role="status">
          {message}
        </FormHelperText>
      )}
      <Offers
        offers={offered.map(record => ({
          key: String(record.id),
          label: representation(type)(record),
          choose: () => choose(record),
        }))}
      />
    </Box>
  );
};
