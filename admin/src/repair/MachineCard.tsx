import { Box, Typography } from '@mui/material';
import { useRead } from '../api/useRead.ts';
import { machineCardQuery } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { LinkToPage } from '../record/RecordLink.tsx';
import { recordType } from '../schema/schema.ts';

/** A machine while somebody calls about it: how it is covered, which calls are open, who was there last, what is agreed. */
export const MachineCard = ({ machine }: { machine: string }) => {
  const format = useFormat();
  const enumLabel = useEnumLabel();
  const { data } = useRead(machineCardQuery, [{ machine, equipment: { id: { eq: machine } } }]);
  if (!data?.equipment) return null;
  const { equipment, faultReports, serviceOrders, serviceContracts } = data;
  const periods = equipment.coverage?.periods ?? [];
  return (
    <Box
      component="section"
      aria-label={`${equipment.model.name} ${equipment.serialNumber}`}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, mb: 2, typography: 'body2' }}
    >
      <Typography sx={{ fontWeight: 700 }}>
        {equipment.model.name} {equipment.serialNumber}
      </Typography>
      {periods.map(({ partClass, lastDay, inside }) => (
        <div key={partClass}>
          {enumLabel('PartClass', partClass)} · {enumLabel('WarrantyFinding', inside ? 'INSIDE' : 'OUTSIDE')}
          {lastDay && ` · ${format.day(lastDay)}`}
        </div>
      ))}
      <Known
        type="FaultReport"
        rows={faultReports.nodes.map(({ symptom, ...fault }) => ({ ...fault, about: symptom }))}
      />
      <Known
        type="ServiceOrder"
        rows={serviceOrders.nodes.map(({ startsOn, ...order }) => ({ ...order, about: format.day(startsOn) }))}
      />
      <Known
        type="ServiceContract"
        rows={serviceContracts.nodes.map(({ validUntil, ...contract }) => ({
          ...contract,
          about: format.day(validUntil),
        }))}
      />
    </Box>
  );
};

interface Row {
  id: string;
  number: string;
  about: string;
}

const Known = ({ type, rows }: { type: string; rows: Row[] }) => {
  const label = useLabel();
  if (rows.length === 0) return null;
  return (
    <Box sx={{ mt: 0.75 }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {label(recordType(type).plural)}
      </Box>
      {rows.map(({ id, number, about }) => (
        <Box key={id} sx={{ overflowWrap: 'anywhere' }}>
          <LinkToPage type={type} id={id}>
            {number}
          </LinkToPage>{' '}
          {about}
        </Box>
      ))}
    </Box>
  );
};
