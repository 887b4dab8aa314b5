import { useState } from 'react';
import { BooleanInput, required, TextInput, useTranslate } from 'react-admin';
import { mutate } from '../api/client.ts';
import { attachFileMutation } from '../generated/operations.ts';
import type { Field } from '../schema/metadata.ts';
import { AttachmentDialog } from './AttachmentDialog.tsx';
import { FileInput } from './FileInput.tsx';

const file: Field = {
  name: 'file',
  type: 'StoredFile',
  kind: 'file',
  label: { zh: '文件', en: 'File' },
  required: true,
};

/** Adds a file to a record of any type. */
export const AttachDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const translate = useTranslate();
  const [mustChoose] = useState(() => [required()]);
  return (
    <AttachmentDialog
      title={translate('sanbao.unlistedSteps.attachFile')}
      values={{ file: null, caption: '', shared: false }}
      send={({ file: uploaded, caption, shared }) =>
        mutate(attachFileMutation, { id, input: { file: uploaded, caption: caption || null, shared } })
      }
      onClose={onClose}
    >
      <FileInput
        field={file}
        source="file"
        label={translate('sanbao.attachments.file')}
        helperText={false}
        validate={mustChoose}
      />
      <TextInput source="caption" label={translate('sanbao.attachments.caption')} helperText={false} />
      <BooleanInput source="shared" label={translate('sanbao.attachments.shared')} helperText={false} />
    </AttachmentDialog>
  );
};
