import { Card, Stack, Typography } from '@mui/material';

interface Props {
  title: string;
  /** How many there are of what it lists. */
  count?: number;
  actions?: React.ReactNode;
  children: React.ReactNode;
}

export const Section = ({ title, count, actions, children }: Props) => (
  <Card component="section" sx={{ p: 2 }}>
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center', mb: 1.5 }}>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 700 }}>
        {title}
      </Typography>
      <Typography sx={{ color: 'text.secondary', flex: 1 }}>{count}</Typography>
      {actions}
    </Stack>
    <Typography component="div" variant="body2" sx={{ overflowX: 'auto' }}>
      {children}
    </Typography>
  </Card>
);
