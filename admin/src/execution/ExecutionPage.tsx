import { Box, Button, Card, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { executionQuery } from '../api/queries.ts';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { PeriodChooser } from '../period/PeriodChooser.tsx';
import { LinesTable } from '../record/LinesTable.tsx';
import { ExecutionDrawer } from './ExecutionDrawer.tsx';
import { departments, type Executed, useExecuted } from './useExecuted.ts';

/** How a department carries out its steps of the procedure, each of which leads to its records (4.5). */
const ExecutionPage = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const executed = useExecuted();
  const { department, from, until, step } = executed;
  const answer = useQuery<{ departmentFigures: Record<string, unknown>[] }, Error>({
    queryKey: ['execution', department, from, until],
    queryFn: () => dataProvider.read(executionQuery, { department, from, until }),
    enabled: Boolean(department),
    placeholderData: keepPreviousData,
  });
  return (
    <ReadPage
      title={translate('sanbao.execution.title')}
      intro={translate('sanbao.execution.intro')}
      answer={answer}
      controls={
        <>
          <Choices {...executed} />
          {step && <ExecutionDrawer executed={executed} step={step} />}
        </>
      }
    >
      {({ departmentFigures }) =>
        departmentFigures.length ? (
          <Card>
            <Box sx={{ overflowX: 'auto', p: { xs: 2, sm: 0 } }}>
              <LinesTable
                type="StepFigures"
                lines={departmentFigures}
                action={line => (
                  <Button size="small" onClick={() => executed.open(line.step as string)}>
                    {translate('sanbao.execution.records')}
                  </Button>
                )}
              />
            </Box>
          </Card>
        ) : (
          <Typography>{translate('sanbao.execution.none')}</Typography>
        )
      }
    </ReadPage>
  );
};

const Choices = ({ department, from, until, choose }: Executed) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'end' }}>
      <TextField
        select
        label={translate('sanbao.execution.department')}
        value={department}
        onChange={({ target }) => choose({ department: target.value })}
        sx={{ width: 180, mt: 2 }}
      >
        {departments.map(each => (
          <MenuItem key={each} value={each}>
            {enumLabel('Department', each)}
          </MenuItem>
        ))}
      </TextField>
      <PeriodChooser from={from} until={until} choose={choose} />
    </Stack>
  );
};

export default ExecutionPage;
