import { Box, Button, Card, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { executionQuery } from '../api/queries.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { LinesTable } from '../record/LinesTable.tsx';
import { DepartmentAndPeriod } from './DepartmentAndPeriod.tsx';
import { departments } from './departments.ts';
import { ExecutionDrawer } from './ExecutionDrawer.tsx';
import { useExecuted } from './useExecuted.ts';

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
          <DepartmentAndPeriod of={departments} {...executed} />
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

export default ExecutionPage;
