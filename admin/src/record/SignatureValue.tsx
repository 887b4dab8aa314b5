import { Box, Typography } from '@mui/material';

/** A signature as it was drawn, and who signed. As a picture it runs nothing, whatever it holds. */
export const SignatureValue = ({ signature: { name, svg } }: { signature: { name: string; svg?: string | null } }) => (
  <Box
    component="span"
    sx={{ display: 'inline-flex', flexDirection: 'column', alignItems: 'flex-start', verticalAlign: 'top' }}
  >
    {svg && (
      <Box
        component="img"
        alt=""
        src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
        sx={{ height: 64, maxWidth: 220, px: 1, bgcolor: '#fff', border: 1, borderColor: 'divider', borderRadius: 1 }}
      />
    )}
    <Typography component="span" variant="body2">
      {name}
    </Typography>
  </Box>
);
