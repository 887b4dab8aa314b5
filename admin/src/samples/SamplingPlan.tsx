import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useEnumLabel } from '../i18n/useLabel.ts';
import type { Sample } from './sampleValues.ts';

/** How many pieces of a lot are inspected, up to how many nonconforming ones it is accepted, and on demand why. */
export const SamplingPlan = ({ severity, size, lot, accept, reject, why }: Sample) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const [isWhyShown, showWhy] = useState(false);
  return (
    <>
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
    </>
  );
};
