import { Box, InputAdornment, TextField, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { type Characteristic, type Found, isWrong } from './sampleValues.ts';

interface Props {
  characteristic: Characteristic;
  found: Found | undefined;
  onChange: (found: Found | undefined) => void;
}

/** What is found of a characteristic on one piece: a number within its limits, or whether it conforms. */
export const CharacteristicInput = ({ characteristic: each, found, onChange }: Props) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const { characteristic, kind, specification, lowerLimit, upperLimit, unit } = each;
  const limits =
    lowerLimit != null && upperLimit != null
      ? `${lowerLimit} – ${upperLimit}`
      : lowerLimit != null
        ? `≥ ${lowerLimit}`
        : `≤ ${upperLimit}`;
  const wanted = [specification, kind === 'MEASURED' && [limits, unit].filter(Boolean).join(' ')].filter(Boolean);
  const wrong = Boolean(found && isWrong(each, found));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.75 }}>
      <Box sx={{ flex: '1 1 9em', minWidth: 0 }}>
        <Typography>{characteristic}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {wanted.join(' · ')}
        </Typography>
      </Box>
      {kind === 'MEASURED' ? (
        <TextField
          type="number"
          value={found?.value ?? ''}
          error={wrong}
          helperText={wrong ? translate('sanbao.samples.outside') : undefined}
          onChange={({ target: { value } }) => onChange(value === '' ? undefined : { value: Number(value) })}
          onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
          slotProps={{
            htmlInput: { 'aria-label': characteristic, inputMode: 'decimal', step: 'any' },
            input: { endAdornment: unit && <InputAdornment position="end">{unit}</InputAdornment> },
          }}
          sx={{ width: 160, m: 0, '& input': { height: 32, fontSize: '1.25rem', textAlign: 'right' } }}
        />
      ) : (
        <ToggleButtonGroup
          exclusive
          aria-label={characteristic}
          value={found?.finding ?? null}
          onChange={(_, finding: string | null) => onChange(finding ? { finding } : undefined)}
        >
          {['CONFORMING', 'NONCONFORMING'].map(verdict => (
            <ToggleButton
              key={verdict}
              value={verdict}
              color={verdict === 'CONFORMING' ? 'success' : 'error'}
              sx={{ height: 48, minWidth: 80 }}
            >
              {enumLabel('PieceVerdict', verdict)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </Box>
  );
};
