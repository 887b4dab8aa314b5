import { Box, Button } from '@mui/material';

export interface Offer {
  key: string;
  label: string;
  choose: () => void;
}

/** The meanings that a code may have: only a tap makes one so. */
export const Offers = ({ offers }: { offers: readonly Offer[] }) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: offers.length ? 1 : 0 }}>
    {offers.map(({ key, label, choose }) => (
      <Button key={key} variant="outlined" onClick={choose} sx={{ minHeight: 48 }}>
        {label}
      </Button>
    ))}
  </Box>
);
