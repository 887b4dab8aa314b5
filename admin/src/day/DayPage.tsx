import { Box, Typography } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { dayQuery, type OrderFragment } from '../generated/operations.ts';
import { today } from '../i18n/format.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { OrderCard } from './OrderCard.tsx';

/** An engineer's work: the orders that name them, today's first. */
const DayPage = () => {
  const translate = useTranslate();
  const { data: identity, error } = useGetIdentity();
  const answer = useRead(dayQuery, identity && [{ person: identity.personId }]);
  const isNow = ({ startsOn, state }: OrderFragment) => startsOn <= today() || state !== 'DISPATCHED';
  const groupsOf = (orders: OrderFragment[]) => [
    { name: 'now', orders: orders.filter(isNow) },
    { name: 'later', orders: orders.filter(order => !isNow(order)) },
  ];
  return (
    <ReadPage
      title={translate('sanbao.day.title')}
      answer={{ ...answer, error: answer.error ?? error ?? null }}
      width={720}
    >
      {({ serviceOrders: { nodes } }) => (
        <>
          {nodes.length === 0 && (
            <Typography sx={{ color: 'text.secondary' }}>{translate('sanbao.day.empty')}</Typography>
          )}
          {groupsOf(nodes).map(
            ({ name, orders }) =>
              orders.length > 0 && (
                <Box component="section" key={name}>
                  <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 700, mb: 1 }}>
                    {translate(`sanbao.day.${name}`, { smart_count: orders.length })}
                  </Typography>
                  <Box sx={{ display: 'grid', gap: 2 }}>
                    {orders.map(order => (
                      <OrderCard key={order.id} order={order} />
                    ))}
                  </Box>
                </Box>
              ),
          )}
        </>
      )}
    </ReadPage>
  );
};

export default DayPage;
