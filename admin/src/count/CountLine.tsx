import AddIcon from '@mui/icons-material/Add';
import RemoveIcon from '@mui/icons-material/Remove';
import { Box, InputAdornment, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { ThumbButton } from '../layout/ThumbButton.tsx';
import { type CountedLine, more } from './countedLines.ts';

interface Props {
  line: CountedLine;
  /** It was found just now. */
  isLatest: boolean;
  problem?: string;
  onChange: (quantity: number | null) => void;
}

/** One part, and how many of it are there: for thumbs as well as for keys. */
export const CountLine = ({ line: { shown, quantity }, isLatest, problem, onChange }: Props) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const { id, name, partNumber, unit } = shown;
  return (
    <Box
      component="li"
      data-part={id}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        p: 1,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: isLatest ? 'action.selected' : undefined,
      }}
    >
      <Box sx={{ flex: '1 1 8em', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 700 }}>{name}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {partNumber}
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <ThumbButton
          aria-label={translate('sanbao.count.fewer', { name })}
          disabled={!quantity}
          onClick={() => onChange(more(quantity, -1))}
        >
          <RemoveIcon />
        </ThumbButton>
        <TextField
          type="number"
          value={quantity ?? ''}
          error={Boolean(problem)}
          helperText={problem}
          onChange={({ target: { value } }) => onChange(value === '' ? null : Number(value))}
          onKeyDown={leaveByEnter}
          slotProps={{
            htmlInput: {
              'aria-label': translate('sanbao.count.quantity', { name }),
              inputMode: 'decimal',
              min: 0,
              step: 'any',
            },
            input: { endAdornment: <InputAdornment position="end">{enumLabel('PartUnit', unit)}</InputAdornment> },
          }}
          sx={{ width: 112, m: 0, '& input': { height: 32, fontSize: '1.25rem', textAlign: 'right' } }}
        />
        <ThumbButton aria-label={translate('sanbao.count.more', { name })} onClick={() => onChange(more(quantity, 1))}>
          <AddIcon />
        </ThumbButton>
      </Box>
    </Box>
  );
};

/** Enter ends the entry and leads back to where the next code is read; it does not send the count. */
function leaveByEnter(event: React.KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.closest('section')?.querySelector('input')?.focus();
}
