import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { visitsQuery } from '../generated/operations.ts';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { Waiting } from '../layout/Waiting.tsx';
import { TimeLeft } from '../record/Deadline.tsx';
import { Section } from '../record/Section.tsx';
import { StateChip } from '../record/StateChip.tsx';
import { DayRow } from './DayRow.tsx';

/** Who goes where on this day, and how far they are. */
export const Visits = ({ day }: { day: string }) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const { data, error } = useRead(visitsQuery, [{ today: day }]);
  const orders = data?.serviceOrders;
  return (
    <Section title={translate('sanbao.home.visits')} count={orders?.totalCount}>
      {error && <Alert severity="error">{translate(error.message)}</Alert>}
      {!orders && !error && <Waiting />}
      {orders?.nodes.length === 0 && translate('sanbao.home.noVisits')}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {orders?.nodes.map(({ id, number, state, kind, customer, site, equipment, engineers, arrivalDeadline }) => (
          <DayRow key={id} to={`/ServiceOrder/${id}/show`} title={customer.name}>
            <span>{site.city}</span>
            <span>{`${equipment.model.code} ${equipment.serialNumber}`}</span>
            <strong>{engineers.map(({ name }) => name).join('、')}</strong>
            <span>{`${enumLabel('ServiceOrderKind', kind)} ${number}`}</span>
            <StateChip record="ServiceOrder" state={state} />
            {state === 'DISPATCHED' && <TimeLeft at={arrivalDeadline} />}
          </DayRow>
        ))}
      </Box>
    </Section>
  );
};
