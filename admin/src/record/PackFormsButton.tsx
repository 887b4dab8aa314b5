import ZipIcon from '@mui/icons-material/FolderZipOutlined';
import { useState } from 'react';
import { Button, useDataProvider, useListContext, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import type { RecordType } from '../schema/metadata.ts';
import { packedAs, stepNamed } from '../schema/schema.ts';

/** The forms of the rows that are ticked, as one file: made in the background, on a page that says how far it is. */
export const PackFormsButton = ({ record }: { record: RecordType }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const { data = [], selectedIds, onUnselectItems } = useListContext();
  const [key] = useState(() => crypto.randomUUID());
  const [isAsking, setAsking] = useState(false);
  async function ask() {
    setAsking(true);
    const numbers = data.filter(({ id }) => selectedIds.includes(id)).map(({ number }) => number);
    try {
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
