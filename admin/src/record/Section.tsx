import { Card, Stack, Typography } from '@mui/material';

interface Props {
  title: string;
  actions?: React.ReactNode;
  children: React.ReactNode;
}

export const Section = ({ title, actions, children }: Props) => (
  <Card component="section" sx={{ p: 2 }}>
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center', mb: 1.5 }}>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 700, flex: 1 }}>
        {title}
      </Typography>
      {actions}
    </Stack>
    <Typography component="div" variant="body2" sx={{ overflowX: 'auto' }}>
      {children}
    </Typography>
  </Card>
);
