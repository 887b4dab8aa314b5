import { Box, CircularProgress } from '@mui/material';
import { useTranslate } from 'react-admin';

export const Waiting = () => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', placeItems: 'center', minHeight: 160 }}>
      <CircularProgress size={28} aria-label={translate('ra.message.loading')} />
    </Box>
  );
};
