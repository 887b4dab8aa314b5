import { Box, Card, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { type ClauseWithStepsFragment, procedureQuery } from '../generated/operations.ts';
import { Heading } from '../layout/Heading.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { stepNamed } from '../schema/schema.ts';
import { ClauseItem } from './ClauseItem.tsx';

/** The procedure as it runs: each clause with who acts on it and by which steps. */
const ProcedurePage = () => {
  const translate = useTranslate();
  const [wanted, setWanted] = useState('');
  const { data } = useRead(procedureQuery, []);
  if (!data) return <Waiting />;
  const { number, revision, clauses } = data.procedure;
  return (
    <Box sx={{ maxWidth: 960 }}>
      <Heading title={translate('sanbao.procedure.title')} />
      <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>
        {number} · {translate('sanbao.procedure.revision', { revision })}
      </Typography>
      <Typography variant="body2" sx={{ mt: 1 }}>
        {translate('sanbao.procedure.intro')}
      </Typography>
      <TextField
        type="search"
        label={translate('sanbao.procedure.search')}
        value={wanted}
        onChange={({ target }) => setWanted(target.value)}
        sx={{ my: 2, maxWidth: 320 }}
      />
      <Card>
        <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {clauses
            .filter(clause => mentions(clause, wanted))
            .map(clause => (
              <ClauseItem key={clause.number} clause={clause} />
            ))}
        </Stack>
      </Card>
    </Box>
  );
};

function mentions({ number, zh, en, steps }: ClauseWithStepsFragment, wanted: string): boolean {
  const labels = steps.flatMap(({ name }) => Object.values(stepNamed(name)?.label ?? {}));
  return [number, zh, en, ...labels].join('\n').toLowerCase().includes(wanted.trim().toLowerCase());
}

export default ProcedurePage;
