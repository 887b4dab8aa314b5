import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useMay } from '../layout/permissions.ts';

interface Props {
  name: React.ReactNode;
  /** What holds today. */
  value: React.ReactNode;
  /** Since when, and by whom. */
  since: React.ReactNode;
  /** What is proposed, or holds from a later day on. */
  coming?: React.ReactNode;
  change?: React.ReactNode;
}

/** One thing that is in force: side by side where there is room, else one below another. */
export const InForceRow = ({ name, value, since, coming, change }: Props) => (
  <Box
    component="li"
    sx={{
      display: 'grid',
      gap: { xs: 0.5, md: 2 },
      gridTemplateColumns: { xs: '1fr', md: '2fr 1.2fr 1.8fr 2fr 84px' },
      alignItems: 'baseline',
      borderTop: 1,
      borderColor: 'divider',
      py: 1,
      overflowWrap: 'anywhere',
    }}
  >
    <div>{name}</div>
    <Box sx={{ fontWeight: 700 }}>{value}</Box>
    <Box sx={{ color: 'text.secondary' }}>{since}</Box>
    <div>{coming}</div>
    <div>{change}</div>
  </Box>
);

export const InForceList = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <Box component="ul" aria-label={label} sx={{ listStyle: 'none', p: 0, m: 0 }}>
    {children}
  </Box>
);

interface ChangeProps {
  record: string;
  step: string;
  /** What would be changed. */
  of?: string;
  initial?: Record<string, string>;
}

/** Leads to the form by which it is changed, with what it is already filled in. */
export const ChangeLink = ({ record, step, of, initial }: ChangeProps) => {
  const translate = useTranslate();
  const may = useMay();
  if (!may(step)) return null;
  const label = translate(`sanbao.inForce.change.${step}`);
  return (
    <Button
      component={Link}
      to={`/${record}/create?${new URLSearchParams({ step, ...initial })}`}
      size="small"
      aria-label={of && `${label} ${of}`}
      sx={{ whiteSpace: 'nowrap', minHeight: { xs: 44, md: 0 } }}
    >
      {label}
    </Button>
  );
};
