import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { type PartsDemandQuery, partsDemandQuery } from '../generated/operations.ts';
import { useEnumLabel } from '../i18n/useLabel.ts';
import type { Beside } from '../record/besides.ts';
import { LinkToPage } from '../record/RecordLink.tsx';

/** What there is of each part that is wanted, and who waits for it in which order: by it the issue is decided. */
const StockAndWaiting: Beside = ({ record }) => (
  <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mb: 2, typography: 'body2' }}>
    {(record?.lines ?? []).map(({ part }: { part: { id: string } }) => (
      <PartStanding key={part.id} part={part.id} />
    ))}
  </Box>
);

const PartStanding = ({ part }: { part: string }) => {
  const { data } = useRead(partsDemandQuery, [{ part }]);
  const [demand] = data?.partsDemand ?? [];
  if (!demand) return null;
  return (
    <Box component="li" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, mb: 1 }}>
      <strong>
        {demand.name} {demand.partNumber}
      </strong>
      <div>
        {(['stock', 'reserved', 'onOrder'] as const).map(name => (
          <Box key={name} component="span" sx={{ mr: 2 }}>
            <LabelOf name={name} /> {demand[name]}
          </Box>
        ))}
      </div>
      <Waiting waiting={demand.waiting} />
    </Box>
  );
};

const LabelOf = ({ name }: { name: string }) => {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {translate(`sanbao.demand.${name}`)}
    </Box>
  );
};

type WaitingRequests = PartsDemandQuery['partsDemand'][number]['waiting'];

const Waiting = ({ waiting }: { waiting: WaitingRequests }) => {
  const enumLabel = useEnumLabel();
  if (waiting.length === 0) return null;
  return (
    <>
      <LabelOf name="waiting" />
      <Box component="ol" sx={{ m: 0, pl: 3 }}>
        {waiting.map(({ request, number, warrantyClass, open }) => (
          <li key={request}>
            <LinkToPage type="PartsRequest" id={request}>
              {number}
            </LinkToPage>
            {` · ${enumLabel('WarrantyClass', warrantyClass)} · ${open}`}
          </li>
        ))}
      </Box>
    </>
  );
};

export default StockAndWaiting;
