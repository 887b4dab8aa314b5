import { Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

/** The heading of a page, which also names the browser's tab. */
export const Heading = ({ title, children }: { title: string; children?: React.ReactNode }) => {
  const translate = useTranslate();
  return (
    <Stack spacing={0.5} sx={{ pt: 3 }}>
      <title>{`${title} · ${translate('sanbao.name')}`}</title>
      {children}
      <Typography component="h1" variant="h5" sx={{ fontWeight: 700, overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
    </Stack>
  );
};
