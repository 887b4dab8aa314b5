import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

export const Seal = ({ size }: { size: number }) => (
  <Box component="img" src="/seal.svg" alt="" sx={{ width: size, height: size, display: 'block' }} />
);

export const Wordmark = () => {
  const translate = useTranslate();
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
      <Seal size={24} />
      <Typography
        component="span"
        sx={{ fontWeight: 700, letterSpacing: '0.02em', whiteSpace: 'nowrap', fontSize: { xs: '0.9rem', sm: '1rem' } }}
      >
        {translate('sanbao.name')}
      </Typography>
    </Stack>
  );
};
