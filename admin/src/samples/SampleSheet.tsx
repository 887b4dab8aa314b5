import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import { Box, Button, IconButton, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { CharacteristicInput } from './CharacteristicInput.tsx';
import { foundOf, inspectedPieces, progressOf, type Sample, type SampleValue, withFound } from './sampleValues.ts';

interface Props {
  sample: Sample;
  name: string;
  partNumber: string;
  values: readonly SampleValue[];
  onChange: (values: SampleValue[]) => void;
}

const target = { width: 48, height: 48, border: 1, borderColor: 'divider', borderRadius: 1 };

/** The sample of one part, a piece at a time: for thumbs beside the workbench. */
export const SampleSheet = ({ sample, name, partNumber, values, onChange }: Props) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const [isWhole, setWhole] = useState(false);
  const [isWhyShown, showWhy] = useState(false);
  const { part, lot, size, accept, reject, severity, why, characteristics } = sample;
  const count = isWhole ? lot : inspectedPieces(sample, values);
  const { whole, wrong, next } = progressOf(sample, count, values);
  const [piece, setPiece] = useState(next ?? 1);
  const at = Math.min(piece, count);
  const refused = accept != null && wrong > accept && count < lot;
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', py: 1.5 }}>
      <Typography sx={{ fontWeight: 700 }}>
        {name}{' '}
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
          {partNumber}
        </Box>
      </Typography>
      <Typography variant="body2">
        {enumLabel('SamplingSeverity', severity)} · {translate('sanbao.samples.size', { size, lot })}
        {accept != null && ` · Ac ${accept} · Re ${reject}`}
      </Typography>
      <Button size="small" onClick={() => showWhy(!isWhyShown)} aria-expanded={isWhyShown}>
        {translate('sanbao.samples.why')}
      </Button>
      {isWhyShown && (
        <Box component="ol" sx={{ my: 0, pl: 3, typography: 'body2' }}>
          {why.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </Box>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, my: 1 }}>
        <IconButton
          aria-label={translate('sanbao.samples.previous', { name })}
          disabled={at <= 1}
          onClick={() => setPiece(at - 1)}
          sx={target}
        >
          <ChevronLeftIcon />
        </IconButton>
        <Typography component="h4" role="status" sx={{ flex: 1, textAlign: 'center', fontWeight: 700 }}>
          {translate('sanbao.samples.piece', { piece: at, count })}
        </Typography>
        <IconButton
          aria-label={translate('sanbao.samples.next', { name })}
          disabled={at >= count}
          onClick={() => setPiece(at + 1)}
          sx={target}
        >
          <ChevronRightIcon />
        </IconButton>
      </Box>
      {characteristics.map(each => {
        const place = { part, piece: at, characteristic: each.characteristic };
        return (
          <CharacteristicInput
            key={each.characteristic}
            characteristic={each}
            found={foundOf(values, place)}
            onChange={found => onChange(withFound(values, place, found))}
          />
        );
      })}
      <Typography variant="body2" sx={{ mt: 1, color: wrong ? 'error.main' : 'text.secondary' }}>
        {translate('sanbao.samples.progress', { whole, count, wrong })}
      </Typography>
      {refused && (
        <Box sx={{ mt: 1 }}>
          <Typography variant="body2">{translate('sanbao.samples.refused')}</Typography>
          <Button variant="outlined" onClick={() => setWhole(true)}>
            {translate('sanbao.samples.whole', { lot })}
          </Button>
        </Box>
      )}
    </Box>
  );
};
