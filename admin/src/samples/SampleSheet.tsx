import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { CharacteristicInput } from './CharacteristicInput.tsx';
import { PieceChooser } from './PieceChooser.tsx';
import { SamplingPlan } from './SamplingPlan.tsx';
import { foundOf, inspectedPieces, progressOf, type Sample, type SampleValue, withFound } from './sampleValues.ts';

interface Props {
  sample: Sample;
  name: string;
  partNumber: string;
  values: readonly SampleValue[];
  onChange: (values: SampleValue[]) => void;
}

/** The sample of one part, a piece at a time. */
export const SampleSheet = ({ sample, name, partNumber, values, onChange }: Props) => {
  const translate = useTranslate();
  const { part, lot, accept, characteristics } = sample;
  const [isWhole, setWhole] = useState(false);
  const count = isWhole ? lot : inspectedPieces(sample, values);
  const { whole, wrong, next } = progressOf(sample, count, values);
  const [chosen, setChosen] = useState(next ?? 1);
  const piece = Math.min(chosen, count);
  const refused = accept != null && wrong > accept && count < lot;
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', py: 1.5 }}>
      <Typography sx={{ fontWeight: 700 }}>
        {name}{' '}
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
          {partNumber}
        </Box>
      </Typography>
      <SamplingPlan {...sample} />
      <PieceChooser name={name} piece={piece} count={count} onChoose={setChosen} />
      {characteristics.map(each => {
        const place = { part, piece, characteristic: each.characteristic };
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
