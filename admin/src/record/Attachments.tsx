import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, usePermissions, useTranslate } from 'react-admin';
import type { RecordType } from '../schema/metadata.ts';
import { AttachDialog } from './AttachDialog.tsx';
import { LinesTable } from './LinesTable.tsx';
import { Section } from './Section.tsx';

/** The files of a record, and for those who have a part in it a way to add one. */
export const Attachments = ({ type, record }: { type: RecordType; record: RaRecord }) => {
  const translate = useTranslate();
  const { permissions = [] } = usePermissions<string[]>();
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={translate('sanbao.attachments.title')}
      actions={
        permissions.includes(`attachFile:${type.name}`) && (
          <Button onClick={() => setAdding(true)}>{translate('sanbao.attachments.attachFile')}</Button>
        )
      }
    >
      {record.attachments?.length ? (
        <LinesTable type="Attachment" lines={record.attachments} />
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('sanbao.attachments.none')}
        </Typography>
      )}
      {adding && <AttachDialog id={record.id} onClose={() => setAdding(false)} />}
    </Section>
  );
};
