import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState } from 'react';
import {
  BooleanInput,
  Form,
  type HttpError,
  type RaRecord,
  required,
  SaveButton,
  TextInput,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { act } from '../api/client.ts';
import { attachMutation } from '../api/queries.ts';
import { refusalOf } from '../api/refusal.ts';
import type { Field } from '../schema/metadata.ts';
import { FileInput } from './FileInput.tsx';
import { StepProblem } from './StepProblem.tsx';
import type { Problem } from './usePerformStep.ts';

const file: Field = {
  name: 'file',
  type: 'StoredFile',
  kind: 'file',
  label: { zh: '文件', en: 'File' },
  required: true,
};

/** Adds a file to a record of any type. */
export const AttachDialog = ({ id, onClose }: { id: RaRecord['id']; onClose: () => void }) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const titleId = useId();
  const [problem, setProblem] = useState<Problem>();
  const [mustChoose] = useState(() => [required()]);

  async function attach({ file: uploaded, caption, shared }: Record<string, unknown>) {
    try {
      await act(attachMutation, { id, input: { file: uploaded, caption: caption || null, shared } });
      refresh();
      onClose();
    } catch (error) {
      const refusal = refusalOf(error as HttpError);
      setProblem({ ...refusal, message: (error as HttpError).message });
      return refusal.errors;
    }
  }
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={titleId} onClose={onClose}>
      <DialogTitle id={titleId} component="h2" sx={{ fontSize: '1.1rem', fontWeight: 700 }}>
        {translate('sanbao.attachments.attachFile')}
      </DialogTitle>
      <Form record={{}} defaultValues={{ file: null, caption: '', shared: false }} onSubmit={attach} noValidate>
        <DialogContent>
          <FileInput
            field={file}
            source="file"
            label={translate('sanbao.attachments.file')}
            helperText={false}
            validate={mustChoose}
          />
          <TextInput source="caption" label={translate('sanbao.attachments.caption')} helperText={false} />
          <BooleanInput source="shared" label={translate('sanbao.attachments.shared')} helperText={false} />
          {problem && <StepProblem problem={problem} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <SaveButton alwaysEnable icon={null} label={translate('sanbao.attachments.attachFile')} />
        </DialogActions>
      </Form>
    </Dialog>
  );
};
