import ZipIcon from '@mui/icons-material/FolderZipOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { newKey } from '../device.ts';
import { useMay } from '../layout/permissions.ts';
import type { Period } from '../period/period.ts';
import { stepNamed } from '../schema/schema.ts';

interface Props {
  clauses: readonly string[];
  period: Period;
}

/** Asks for all that shows how these clauses were kept in the period, and leads to the page of the pack. */
export const PackButton = ({ clauses: [clause, ...others], period: { from, until } }: Props) => {
  const translate = useTranslate();
  const may = useMay();
  const notify = useNotify();
  const navigate = useNavigate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const [key] = useState(newKey);
  const [isAsking, setAsking] = useState(false);
  if (!may('requestEvidencePack') || clause === undefined) return null;
  async function request() {
    setAsking(true);
    const input = { clause, ...(others.length && { clauses: others }), from, until };
    try {
      const step = stepNamed('requestEvidencePack')!;
      const pack = await dataProvider.performStep(step, { input }, `${key} ${JSON.stringify(input)}`);
      navigate(`/EvidencePack/${pack.id}/show`);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
      setAsking(false);
    }
  }
  return (
    <Button variant="contained" size="small" startIcon={<ZipIcon />} onClick={request} disabled={isAsking}>
      {translate(others.length ? 'sanbao.evidence.packs' : 'sanbao.evidence.pack', { count: others.length + 1 })}
    </Button>
  );
};
