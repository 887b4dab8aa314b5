import { Card, CardActionArea, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { PassportQuery, PassportQueryVariables } from '../generated/operations.ts';

const terms = ['expired', 'within30', 'within60', 'within90'] as const;

interface Props {
  counts: Pick<PassportQuery, (typeof terms)[number]>;
  variables: PassportQueryVariables;
}

/** How many licences have run out or soon will; each figure leads to its licences. */
export const Expiry = ({ counts, variables }: Props) => {
  const translate = useTranslate();
  return (
    <Stack direction="row" useFlexGap spacing={1.5} sx={{ flexWrap: 'wrap' }}>
      {terms.map(term => {
        const { totalCount } = counts[term];
        const urgent = totalCount > 0 && (term === 'expired' || term === 'within30');
        return (
          <Card key={term} sx={{ flex: '1 1 140px' }}>
            <CardActionArea
              component={Link}
              to={`/TechnicianLicence?filter=${encodeURIComponent(JSON.stringify(variables[term]))}`}
              sx={{ p: 1.5 }}
            >
              <Typography
                variant="h5"
                component="div"
                sx={{ fontWeight: 700, color: urgent ? 'error.main' : undefined }}
              >
                {totalCount}
              </Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {translate(`sanbao.training.${term}`)}
              </Typography>
            </CardActionArea>
          </Card>
        );
      })}
    </Stack>
  );
};
