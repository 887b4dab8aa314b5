import LabelIcon from '@mui/icons-material/LabelOutlined';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, MenuItem, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Identifier,
  Button as ListButton,
  useDataProvider,
  useListContext,
  useNotify,
  useStore,
  useTranslate,
} from 'react-admin';
import { MOST_STICKERS, type StickerSize, stickerSizes } from '../../../server/src/codes/sticker-sizes.ts';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { readAllRows } from '../api/readRows.ts';
import { newKey } from '../device.ts';
import { companyLanguage } from '../i18n/language.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { useMay } from '../layout/permissions.ts';
import type { RecordType } from '../schema/metadata.ts';
import { stepNamed } from '../schema/schema.ts';

/** The labels of the rows that are ticked, as a sheet or for the roll of a label printer. */
export const StickersButton = ({ record }: { record: RecordType }) => {
  const { selectedIds } = useListContext();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ListButton label="sanbao.stickers.print" onClick={() => setOpen(true)}>
        <LabelIcon />
      </ListButton>
      {isOpen && <StickersDialog record={record} ids={selectedIds} onClose={() => setOpen(false)} />}
    </>
  );
};

const wordings = ['both', 'alone'] as const;

const StickersDialog = ({ record, ids, onClose }: { record: RecordType; ids: Identifier[]; onClose: () => void }) => {
  const translate = useTranslate();
  const [size, setSize] = useStore<Size>('stickers.size', 'A4_24');
  const [wording, setWording] = useStore<(typeof wordings)[number]>('stickers.wording', 'both');
  const [copies, setCopies] = useState(1);
  const [skip, setSkip] = useState(0);
  const { without, issuing } = useCodes(record, ids);
  const { sheet }: StickerSize = stickerSizes[size];
  const isTooMany = ids.length * copies + skip > MOST_STICKERS;
  const query = new URLSearchParams({
    ids: ids.join(','),
    size,
    copies: String(copies),
    skip: String(sheet ? skip : 0),
    ...(wording === 'alone' && { language: companyLanguage }),
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <DialogTitle>{translate('sanbao.stickers.title', { count: ids.length })}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <SizeChoice size={size} onChoose={setSize} />
          <Count label="copies" value={copies} least={1} onChange={setCopies} />
          {sheet && <Count label="skip" value={skip} least={0} onChange={setSkip} />}
          <TextField
            select
            label={translate('sanbao.stickers.wording')}
            value={wording}
            onChange={({ target }) => setWording(target.value as typeof wording)}
          >
            {wordings.map(each => (
              <MenuItem key={each} value={each}>
                {translate(`sanbao.stickers.${each}`)}
              </MenuItem>
            ))}
          </TextField>
          {issuing}
          {isTooMany && translate('sanbao.stickers.tooMany', { most: MOST_STICKERS })}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          href={`/print/stickers/${record.name}.pdf?${query}`}
          target="_blank"
          rel="noopener"
          disabled={without !== 0 || isTooMany}
        >
          {translate('sanbao.stickers.print')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

type Size = keyof typeof stickerSizes;

const SizeChoice = ({ size, onChoose }: { size: Size; onChoose: (size: Size) => void }) => {
  const translate = useTranslate();
  return (
    <TextField
      select
      label={translate('sanbao.stickers.size')}
      value={size}
      onChange={({ target }) => onChoose(target.value as Size)}
    >
      {Object.entries<StickerSize>(stickerSizes).map(([name, { sheet, ...measures }]) => (
        <MenuItem key={name} value={name}>
          {translate(`sanbao.stickers.${sheet ? 'sheet' : 'roll'}`, {
            ...measures,
            count: sheet ? sheet.columns * sheet.rows : 1,
          })}
        </MenuItem>
      ))}
    </TextField>
  );
};

const Count = (props: { label: string; value: number; least: number; onChange: (value: number) => void }) => {
  const translate = useTranslate();
  const { label, value, least, onChange } = props;
  return (
    <TextField
      type="number"
      label={translate(`sanbao.stickers.${label}`)}
      value={value}
      onChange={({ target }) => onChange(Math.max(least, Math.trunc(Number(target.value))))}
      slotProps={{ htmlInput: { min: least, inputMode: 'numeric' } }}
    />
  );
};

/** The number of these records that have no code yet for their labels, and the way to issue it. */
function useCodes(record: RecordType, ids: Identifier[]) {
  const { name, sticker } = record;
  const { field, step: stepName } = sticker ?? {};
  const translate = useTranslate();
  const label = useLabel();
  const notify = useNotify();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const may = useMay();
  const [isIssuing, setIssuing] = useState(false);
  const [key] = useState(newKey);
  const { data, refetch } = useQuery({
    queryKey: ['stickers', name, ids],
    queryFn: () => readAllRows(record, `id ${field}`, { id: { in: ids } }),
    enabled: Boolean(field),
  });
  if (!field || !stepName) return { without: 0 };
  const missing = data?.filter(each => !each[field]).map(({ id }) => id);
  const step = stepNamed(stepName)!;
  async function issue() {
    setIssuing(true);
    try {
      for (const id of missing!) await dataProvider.performStep(step, { id }, `${key} ${id}`);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
    await refetch();
    setIssuing(false);
  }
  const isMine = may(stepName);
  return {
    without: missing?.length,
    issuing: missing?.length ? (
      <Box sx={{ display: 'grid', gap: 1 }}>
        {translate(`sanbao.stickers.${isMine ? 'issue' : 'withoutCode'}`, { count: missing.length })}
        {isMine && (
          <Button variant="outlined" onClick={issue} disabled={isIssuing}>
            {label(step.label)}
          </Button>
        )}
      </Box>
    ) : undefined,
  };
}
