import { useTranslate } from 'react-admin';
import { type Column, Report } from '../reports/Report.tsx';
import type { PartsFigures } from './partsFigures.ts';

interface Props {
  quality: PartsFigures['supplierQuality'];
  leadTime: PartsFigures['partsLeadTime'];
}

type Quality = Props['quality'][number];
type Month = Props['leadTime']['byMonth'][number];

const month = (row: Month) => row.month.slice(0, 7);

/** How well and how soon suppliers deliver. */
export const SupplierReports = ({ quality, leadTime }: Props) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`sanbao.partsReport.${key}`);
  const nameOf = ({ name }: { name: string }) => name;
  const supplier: Column<{ supplier: string; name: string }> = {
    label: say('supplier'),
    cell: nameOf,
    to: ({ supplier: id }) => `/Supplier/${id}/show`,
  };
  const figure = <Name extends string>(name: Name) => ({
    label: say(name),
    cell: (row: Record<Name, number | null>) => row[name],
  });
  const counted = ['deliveries', 'recounted', 'late', 'accepted', 'rejected', 'concession', 'rejectRate'] as const;
  const waited = [figure('fromApplication'), figure('fromOrder')];
  return (
    <>
      <Report<Quality>
        title={say('quality')}
        rows={quality}
        name={nameOf}
        bars={[figure('rejectRate')]}
        columns={[supplier, ...counted.map(name => figure(name) as Column<Quality>)]}
      />
      <Report<Month>
        title={say('leadTime')}
        rows={leadTime.byMonth}
        name={month}
        bars={waited as Column<Month>[]}
        upright
        columns={[{ label: say('month'), cell: month }, figure('items'), ...(waited as Column<Month>[])]}
      />
      <Report
        title={say('leadTimeOfSupplier')}
        rows={leadTime.bySupplier}
        name={nameOf}
        bars={waited as Column<Props['leadTime']['bySupplier'][number]>[]}
        columns={[supplier, figure('items'), ...(waited as Column<Props['leadTime']['bySupplier'][number]>[])]}
      />
    </>
  );
};
