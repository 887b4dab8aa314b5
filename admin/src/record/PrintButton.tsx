import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import { Button } from '@mui/material';
import { type RaRecord, useTranslate } from 'react-admin';
import type { RecordType } from '../schema/metadata.ts';

/** Opens the record on its printed form, beside the panel. */
export const PrintButton = ({ type, record }: { type: RecordType; record: RaRecord }) => {
  const translate = useTranslate();
  return (
    <Button
      href={`/print/${type.name}/${record.id}.pdf`}
      target="_blank"
      rel="noopener"
      size="small"
      startIcon={<PictureAsPdfOutlined />}
    >
      {translate('sanbao.show.print')}
    </Button>
  );
};
