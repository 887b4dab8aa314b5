import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-admin';
import type { RecordType } from '../schema/metadata.ts';

const ExportDialog = lazy(() => import('./ExportDialog.tsx'));

export const ExportButton = ({ record }: { record: RecordType }) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button label="ra.action.export" onClick={() => setOpen(true)}>
        <DownloadIcon />
      </Button>
      {open && (
        <Suspense>
          <ExportDialog record={record} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
