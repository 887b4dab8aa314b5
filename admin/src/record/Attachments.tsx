import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, useTranslate } from 'react-admin';
import { useMay } from '../layout/permissions.ts';
import type { RecordType } from '../schema/metadata.ts';
import { AttachDialog } from './AttachDialog.tsx';
import { LinesTable } from './LinesTable.tsx';
import { type Attached, RemoveAttachmentDialog } from './RemoveAttachmentDialog.tsx';
import { Section } from './Section.tsx';

/** The files of a record, and for those who have a part in it a way to add one, or to take one off. */
export const Attachments = ({ type, record }: { type: RecordType; record: RaRecord }) => {
  const translate = useTranslate();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Attached>();
  const takesPart = may(`attachFile:${type.name}`);
  return (
    <Section
      title={translate('sanbao.attachments.title')}
      actions={
        takesPart && <Button onClick={() => setAdding(true)}>{translate('sanbao.unlistedSteps.attachFile')}</Button>
      }
    >
      {record.attachments?.length ? (
        <LinesTable<Attached>
          type="Attachment"
          lines={record.attachments}
          action={takesPart ? line => <RemoveButton onClick={() => setRemoving(line)} /> : undefined}
        />
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('sanbao.attachments.none')}
        </Typography>
      )}
      {removing && (
        <RemoveAttachmentDialog id={String(record.id)} attachment={removing} onClose={() => setRemoving(undefined)} />
      )}
      {adding && <AttachDialog id={String(record.id)} onClose={() => setAdding(false)} />}
    </Section>
  );
};

const RemoveButton = ({ onClick }: { onClick: () => void }) => {
  const translate = useTranslate();
  return (
    <Button size="small" color="error" onClick={onClick}>
      {translate('sanbao.unlistedSteps.removeAttachment')}
    </Button>
  );
};
