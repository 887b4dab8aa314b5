import PhoneIcon from '@mui/icons-material/PhoneOutlined';
import PlaceIcon from '@mui/icons-material/PlaceOutlined';
import { Alert, Box, Button, Card, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useAhead } from '../field/useAhead.ts';
import type { OrderFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { TimeLeft } from '../record/Deadline.tsx';
import { StateChip } from '../record/StateChip.tsx';
import { ArrivalButton } from './ArrivalButton.tsx';
import { NextSteps } from './NextSteps.tsx';

/** An address that begins with its province or city, or names it, needs no city before it. */
const isWhole = ({ address, city }: OrderFragment['site']) =>
  address.includes(city) || /^\p{Script=Han}{2,}?(省|自治区|市(?!场))/u.test(address);

/** Whoever reported the fault knows it best; the site has its own contact, unless that is the same telephone. */
function callsOf({ site, fault }: OrderFragment) {
  const contact = { key: 'sanbao.day.call', person: site.contact, phone: site.phone };
  if (!fault) return [contact];
  const caller = { key: 'sanbao.day.callBack', person: fault.caller, phone: fault.callerPhone };
  return digits(site.phone) === digits(fault.callerPhone) ? [caller] : [caller, contact];
}

const digits = (phone: string) => phone.replace(/\D/g, '');

/** One job: where, whom to call, what is wrong, and the next thing to do in one tap. */
export const OrderCard = ({ order }: { order: OrderFragment }) => {
  const translate = useTranslate();
  const format = useFormat();
  const enumLabel = useEnumLabel();
  const { site, equipment, fault } = order;
  const next = useAhead('ServiceOrder', order);
  const place = isWhole(site) ? site.address : `${site.city} ${site.address}`;
  return (
    <Card component="article" sx={{ p: 2, display: 'grid', gap: 1.25 }} aria-label={order.number}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component="h3" sx={{ fontWeight: 700, flex: '1 1 100%', fontSize: '1.05rem' }}>
          <Box component={Link} to={`/ServiceOrder/${order.id}/show`} sx={{ color: 'primary.main' }}>
            {order.customer.name}
          </Box>
        </Typography>
        <span>{enumLabel('ServiceOrderKind', order.kind)}</span>
        <StateChip record="ServiceOrder" state={order.state} />
        {order.state === 'DISPATCHED' && <TimeLeft at={order.arrivalDeadline} />}
      </Stack>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {`${equipment.model.code} ${equipment.model.name} · ${equipment.serialNumber}`}
        <br />
        {`${format.day(order.startsOn)} – ${format.day(order.endsOn)} · ${order.number}`}
      </Typography>
      {fault && (
        <Typography variant="body2">
          <strong>{enumLabel('MachineState', fault.machineState)}</strong> {fault.symptom}
        </Typography>
      )}
      {order.task && <Typography variant="body2">{order.task}</Typography>}
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        {callsOf(order).map(({ key, person, phone }) => (
          <Button key={key} variant="outlined" startIcon={<PhoneIcon />} href={`tel:${phone}`} sx={big}>
            {translate(key, { person })}
          </Button>
        ))}
        <Button variant="outlined" startIcon={<PlaceIcon />} href={`geo:0,0?q=${encodeURIComponent(place)}`} sx={big}>
          {place}
        </Button>
      </Stack>
      {next !== order && (
        <Alert severity="info" sx={{ py: 0 }}>
          {translate('sanbao.field.ahead')}
        </Alert>
      )}
      {next.state === 'DISPATCHED' ? (
        <ArrivalButton order={order} />
      ) : (
        <NextSteps order={next} isAhead={next !== order} />
      )}
    </Card>
  );
};

/** To be hit with a thumb. */
const big = { minHeight: 44, justifyContent: 'flex-start', textAlign: 'left' };
