import { useTranslate } from 'react-admin';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { Report } from '../reports/Report.tsx';
import type { PartsFigures } from './partsFigures.ts';

type Consumption = PartsFigures['partsConsumption'];

const month = ({ month: day }: { month: string }) => day.slice(0, 7);

/** What parts cost, by everything that it is asked by. */
export const ConsumptionReports = ({ consumption }: { consumption: Consumption }) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const say = (key: string) => translate(`sanbao.partsReport.${key}`);
  const cost = { label: say('cost'), cell: (row: { cost: number }) => row.cost };
  const requests = { label: say('requests'), cell: (row: { requests: number }) => row.requests };
  const classOf = (row: { warrantyClass: string }) => enumLabel('WarrantyClass', row.warrantyClass);
  const model = ({ name }: Consumption['byModel'][number]) => name ?? say('noMachine');
  return (
    <>
      <Report
        title={say('byClass')}
        rows={consumption.byWarrantyClass}
        name={classOf}
        bars={[cost]}
        columns={[{ label: say('class'), cell: classOf }, requests, cost]}
      />
      <Report
        title={say('byMonth')}
        rows={consumption.byMonth}
        name={month}
        bars={[cost]}
        upright
        columns={[{ label: say('month'), cell: month }, requests, cost]}
      />
      <Report
        title={say('byModel')}
        rows={consumption.byModel}
        name={model}
        bars={[cost]}
        columns={[
          {
            label: say('model'),
            cell: model,
            to: ({ model: id }) => (id ? `/ProductModel/${id}/show` : undefined),
          },
          requests,
          cost,
        ]}
      />
      <Report
        title={say('byOrder')}
        rows={consumption.byOrder}
        name={({ number }) => number}
        bars={[cost]}
        columns={[
          { label: say('order'), cell: ({ number }) => number, to: ({ order }) => `/ServiceOrder/${order}/show` },
          { label: say('customer'), cell: ({ customer }) => customer },
          { label: say('class'), cell: classOf },
          requests,
          cost,
        ]}
      />
      <Report
        title={say('byPart')}
        rows={consumption.byPart}
        name={({ name }) => name}
        bars={[cost]}
        columns={[
          { label: say('partNumber'), cell: ({ partNumber }) => partNumber, to: ({ part }) => `/Part/${part}/show` },
          { label: say('part'), cell: ({ name }) => name },
          { label: say('quantity'), cell: ({ quantity }) => quantity },
          { label: say('unit'), cell: ({ unit }) => enumLabel('PartUnit', unit) },
          requests,
          cost,
        ]}
      />
    </>
  );
};
