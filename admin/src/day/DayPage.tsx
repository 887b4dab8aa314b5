import { Alert, Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useGetIdentity, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { dayQuery } from '../api/queries.ts';
import { today } from '../i18n/format.ts';
import { Heading } from '../layout/Heading.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { type Order, OrderCard } from './OrderCard.tsx';

/** What an engineer has before them: the orders that name them, today's first. */
const DayPage = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const { data: identity } = useGetIdentity();
  const { data, error } = useQuery<{ serviceOrders: { nodes: Order[] } }, Error>({
    queryKey: ['day', identity?.personId],
    queryFn: () => dataProvider.read(dayQuery, { person: identity?.personId }),
    enabled: Boolean(identity),
  });
  const orders = data?.serviceOrders.nodes ?? [];
  const isNow = ({ startsOn, state }: Order) => startsOn <= today() || state !== 'DISPATCHED';
  const groups = [
    { name: 'now', orders: orders.filter(isNow) },
    { name: 'later', orders: orders.filter(order => !isNow(order)) },
  ];
  return (
    <Box sx={{ maxWidth: 720 }}>
      <Heading title={translate('sanbao.day.title')} />
      {error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {translate(error.message)}
        </Alert>
      )}
      {!data && !error && <Waiting />}
      {data && orders.length === 0 && (
        <Typography sx={{ mt: 2, color: 'text.secondary' }}>{translate('sanbao.day.empty')}</Typography>
      )}
      {groups.map(
        group =>
          group.orders.length > 0 && (
            <Box component="section" key={group.name} sx={{ mt: 2 }}>
              <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 700, mb: 1 }}>
                {translate(`sanbao.day.${group.name}`, { smart_count: group.orders.length })}
              </Typography>
              <Box sx={{ display: 'grid', gap: 2 }}>
                {group.orders.map(order => (
                  <OrderCard key={order.id} order={order} />
                ))}
              </Box>
            </Box>
          ),
      )}
    </Box>
  );
};

export default DayPage;
