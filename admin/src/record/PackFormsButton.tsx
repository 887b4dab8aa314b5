import ZipIcon from '@mui/icons-material/FolderZipOutlined';
import { useState } from 'react';
import { Button, useDataProvider, useListContext, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { readAllRows } from '../api/readRows.ts';
import { newKey } from '../device.ts';
import type { RecordType } from '../schema/metadata.ts';
import { packedAs, stepNamed } from '../schema/schema.ts';

/** The forms of the rows that are ticked, those on other pages too, as one file: made in the background, on a page that says how far it is. */
export const PackFormsButton = ({ record }: { record: RecordType }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const { selectedIds, onUnselectItems } = useListContext();
  const [key] = useState(newKey);
  const [isAsking, setAsking] = useState(false);
  async function ask() {
    setAsking(true);
    try {
      const rows = await readAllRows(record, 'id number', { id: { in: selectedIds } });
      const numbers = rows.map(({ number }) => number);
      const input = { form: packedAs(record), numbers };
      const pack = await dataProvider.performStep(stepNamed('requestFormPack')!, { input }, `${key} ${numbers}`);
      onUnselectItems();
      navigate(`/FormPack/${pack.id}/show`);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
      setAsking(false);
    }
  }
  return (
    <Button label={translate('sanbao.list.packForms')} onClick={ask} disabled={isAsking}>
      <ZipIcon />
    </Button>
  );
};
