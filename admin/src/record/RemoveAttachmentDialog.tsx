import { DialogContentText } from '@mui/material';
import { useState } from 'react';
import { required, TextInput, useTranslate } from 'react-admin';
import { mutate } from '../api/client.ts';
import { removeAttachmentMutation } from '../generated/operations.ts';
import { AttachmentDialog } from './AttachmentDialog.tsx';

export type Attached = { id: string; file: { name: string } };

interface Props {
  id: string;
  attachment: Attached;
  onClose: () => void;
}

/** Takes a file off a record: it is kept, and the history tells of it. */
export const RemoveAttachmentDialog = ({ id, attachment, onClose }: Props) => {
  const translate = useTranslate();
  const [mustSay] = useState(() => [required()]);
  return (
    <AttachmentDialog
      title={translate('sanbao.unlistedSteps.removeAttachment')}
      danger
      values={{ reason: '' }}
      send={({ reason }) => mutate(removeAttachmentMutation, { id, input: { attachment: attachment.id, reason } })}
      onClose={onClose}
    >
      <DialogContentText sx={{ mb: 1 }}>{attachment.file.name}</DialogContentText>
      <TextInput
        source="reason"
        multiline
        minRows={2}
        label={translate('sanbao.attachments.reason')}
        helperText={false}
        validate={mustSay}
      />
    </AttachmentDialog>
  );
};
