import ColumnsIcon from '@mui/icons-material/ViewWeek';
import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-admin';
import type { RecordType } from '../schema/metadata.ts';

const ColumnsChooser = lazy(() => import('./ColumnsChooser.tsx'));

export const ColumnsButton = ({ record }: { record: RecordType }) => {
  const [anchor, setAnchor] = useState<Element | null>(null);
  return (
    <>
      <Button label="ra.action.select_columns" onClick={({ currentTarget }) => setAnchor(currentTarget)}>
        <ColumnsIcon />
      </Button>
      {anchor && (
        <Suspense>
          <ColumnsChooser record={record} anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
};
