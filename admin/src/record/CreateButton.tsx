import AddIcon from '@mui/icons-material/Add';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Button } from '@mui/material';
import { Link } from 'react-router';
import { useLabel } from '../i18n/useLabel.ts';
import type { Step } from '../schema/metadata.ts';

export const CreateButton = ({ step }: { step: Step }) => {
  const label = useLabel();
  return (
    <Button
      component={Link}
      to={`/${step.record}/create?step=${step.name}`}
      variant={step.tone === 'PRIMARY' ? 'contained' : 'text'}
      disableElevation
      startIcon={step.imports ? <UploadIcon /> : <AddIcon />}
      sx={{ whiteSpace: 'nowrap' }}
    >
      {label(step.label)}
    </Button>
  );
};
