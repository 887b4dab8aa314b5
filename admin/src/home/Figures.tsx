import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, type To } from 'react-router';
import { FigureRow } from './FigureRow.tsx';

interface Figure {
  name: string;
  total: number;
  to: To;
  isBad?: boolean;
}

/** Figures in a row, each of which leads to what it counts. */
export const Figures = ({ figures }: { figures: readonly Figure[] }) => {
  const translate = useTranslate();
  return (
    <FigureRow>
      {figures.map(({ name, total, to, isBad }) => (
        <Box component="li" key={name}>
          <Box
            component={Link}
            to={to}
            sx={{
              display: 'block',
              height: '100%',
              px: 2,
              py: 1.25,
              border: 1,
              borderColor: 'divider',
              borderLeft: isBad ? 3 : 1,
              borderLeftColor: isBad ? 'error.main' : 'divider',
              borderRadius: 1,
              bgcolor: 'background.paper',
              color: 'text.secondary',
              textDecoration: 'none',
              '&:hover': { borderColor: 'primary.main' },
            }}
          >
            <Box sx={{ fontSize: '1.75rem', fontWeight: 700, color: isBad ? 'error.main' : 'text.primary' }}>
              {total}
            </Box>
            {translate(`sanbao.home.${name}`)}
          </Box>
        </Box>
      ))}
    </FigureRow>
  );
};
