import { Alert, Box, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { partsReportQuery } from '../api/queries.ts';
import { PeriodChooser } from '../conformance/PeriodChooser.tsx';
import { Heading } from '../layout/Heading.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { usePeriod } from '../reports/usePeriod.ts';
import { ConsumptionReports } from './ConsumptionReports.tsx';
import type { PartsFigures } from './partsFigures.ts';
import { SupplierReports } from './SupplierReports.tsx';

/** 4.4, 5.4: what parts were used for and what they cost, how suppliers deliver, how long parts are waited for. */
const PartsReportPage = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const { from, until, choose } = usePeriod();
  const { data, error, isFetching } = useQuery<PartsFigures, Error>({
    queryKey: ['partsReport', from, until],
    queryFn: () => dataProvider.read(partsReportQuery, { from, until }),
    placeholderData: keepPreviousData,
  });
  return (
    <Box sx={{ maxWidth: 1200 }}>
      <Heading title={translate('sanbao.partsReport.title')} />
      <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{translate('sanbao.partsReport.intro')}</Typography>
      <PeriodChooser from={from} until={until} choose={choose} />
      {error && <Alert severity="error">{translate(error.message)}</Alert>}
      {!data && !error && <Waiting />}
      {data && (
        <Box
          aria-busy={isFetching}
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          <ConsumptionReports consumption={data.partsConsumption} />
          <SupplierReports quality={data.supplierQuality} leadTime={data.partsLeadTime} />
        </Box>
      )}
    </Box>
  );
};

export default PartsReportPage;
