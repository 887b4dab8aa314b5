import CaseIcon from '@mui/icons-material/AccountTreeOutlined';
import { Button } from '@mui/material';
import { type RaRecord, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { RecordType } from '../schema/metadata.ts';

/** To all that belongs to the case of this record. */
export const CaseButton = ({ type, record }: { type: RecordType; record: RaRecord }) => {
  const translate = useTranslate();
  return (
    <Button component={Link} to={`/case/${type.name}/${record.id}`} startIcon={<CaseIcon />}>
      {translate('sanbao.case.name')}
    </Button>
  );
};
