import { useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { SortButton, TopToolbar } from 'react-admin';
import { ExportButton } from '../export/ExportButton.tsx';
import { FilterButton } from '../filter/Filters.tsx';
import { useMay } from '../layout/permissions.ts';
import type { RecordType } from '../schema/metadata.ts';
import { creatingSteps, importingSteps } from '../schema/schema.ts';
import { ColumnsButton } from './ColumnsButton.tsx';
import { CreateButton } from './CreateButton.tsx';
import { PrintButton } from './PrintButton.tsx';

export const ListActions = ({ record }: { record: RecordType }) => {
  const may = useMay();
  const isPhone = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  const sorts = record.fields.filter(({ order, column }) => order && column).map(({ name }) => name);
  return (
    <TopToolbar sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
      <FilterButton record={record} />
      {isPhone ? <SortButton fields={sorts} /> : <ColumnsButton record={record} />}
      <ExportButton record={record} />
      {record.blank && <PrintButton path={`/print/blank/${record.name}.pdf`} label="sanbao.print.blank" />}
      {[...importingSteps(record.name), ...creatingSteps(record.name)]
        .filter(({ name }) => may(name))
        .map(step => (
          <CreateButton key={step.name} step={step} />
        ))}
    </TopToolbar>
  );
};
