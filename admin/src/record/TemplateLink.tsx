import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { Button, DialogContentText } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Step } from '../schema/metadata.ts';

/** The workbook to fill in before it is imported. */
export const TemplateLink = ({ step }: { step: Step }) => {
  const translate = useTranslate();
  return (
    <>
      <DialogContentText variant="body2">{translate('sanbao.import.explain')}</DialogContentText>
      <Button href={`/imports/${step.name}/template.xlsx`} download startIcon={<DownloadIcon />} sx={{ mb: 2 }}>
        {translate('sanbao.import.template')}
      </Button>
    </>
  );
};
