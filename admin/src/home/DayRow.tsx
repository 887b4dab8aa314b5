import { Box } from '@mui/material';
import { Link } from 'react-router';

/** A line of the day: what it is leads to its record, and beside it what else is to be known of it. */
export const DayRow = ({ to, title, children }: { to: string; title: string; children: React.ReactNode }) => (
  <Box
    component="li"
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: 1.5,
      py: 0.75,
      '& + li': { borderTop: '1px solid', borderTopColor: 'divider' },
      '& a': { fontWeight: 600, color: 'primary.main' },
    }}
  >
    <Link to={to}>{title}</Link>
    {children}
  </Box>
);
