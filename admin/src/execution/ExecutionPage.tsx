import { Box, Button, Card, Typography } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { executionQuery } from '../generated/operations.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { LinesTable } from '../record/LinesTable.tsx';
import { DepartmentAndPeriod } from './DepartmentAndPeriod.tsx';
import { departments } from './departments.ts';
import { ExecutionDrawer } from './ExecutionDrawer.tsx';
import { useExecutionView } from './useExecutionView.ts';

/** How a department carries out its steps of the procedure, each of which leads to its records (4.5). */
const ExecutionPage = () => {
  const translate = useTranslate();
  const view = useExecutionView();
  const { department, from, until, step } = view;
  const answer = useRead(executionQuery, department && [{ department, from, until }], {
    placeholderData: keepPreviousData,
  });
  return (
    <ReadPage
      title={translate('sanbao.execution.title')}
      intro={translate('sanbao.execution.intro')}
      answer={answer}
      controls={
        <>
          <DepartmentAndPeriod of={departments} {...view} />
          {step && <ExecutionDrawer view={view} step={step} />}
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
                  <Button size="small" onClick={() => view.open(line.step)}>
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
