import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMoreRows } from '../api/useMoreRows.ts';
import { type CheckFragment, conformanceRecordsQuery, type JudgedRecordFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { RecordLine } from '../record/RecordLine.tsx';
import { Figure } from './Figure.tsx';
import { type FigureName, figureNames, useFigureName } from './figures.ts';
import type { View } from './useView.ts';

/** Figures that somebody has to look into come first. */
const inOrder: readonly FigureName[] = ['missing', 'overdue', 'deviating', 'conforming', 'notApplicable'];

/** A check with its figures, and the records behind one of them, or behind all that somebody has to look into. */
export const CheckRecords = ({ check, view, clause }: { check: CheckFragment; view: View; clause: string }) => {
  const label = useLabel();
  const listed = inOrder.filter(name => (view.figure ? name === view.figure : inOrder.indexOf(name) < 3));
  return (
    <Box component="section" sx={{ borderTop: 1, borderColor: 'divider', mt: 2, pt: 1.5 }}>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 700 }}>
        {label(check)}
      </Typography>
      <Stack direction="row" useFlexGap spacing={0.75} sx={{ flexWrap: 'wrap', my: 1 }}>
        {figureNames.map(figure => (
          <Figure
            key={figure}
            figure={figure}
            count={check[figure].total}
            of={label(check)}
            to={view.to(clause, figure)}
            named
          />
        ))}
      </Stack>
      {listed.map(figure => (
        <Records key={figure} figure={figure} check={check} view={view} />
      ))}
    </Box>
  );
};

const Records = ({ figure, check, view }: { figure: FigureName; check: CheckFragment; view: View }) => {
  const label = useLabel();
  const figureName = useFigureName();
  const translate = useTranslate();
  const { total, records } = check[figure];
  const { from, until } = view;
  const { rows, readMore, isPending, error } = useMoreRows(records, async (dataProvider, after) => {
    const answer = await dataProvider.read(conformanceRecordsQuery, { check: check.name, figure, from, until, after });
    return answer.conformanceRecords;
  });
  if (total === 0) return null;
  const name = figureName(figure);
  return (
    <>
      <Box component="ul" aria-label={`${label(check)} ${name}`} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {rows.map(record => (
          <JudgedLine key={record.record} record={record} resource={check.resource} name={name} />
        ))}
      </Box>
      {total > rows.length && (
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {translate('sanbao.conformance.more', { shown: rows.length, total })}
          </Typography>
          <Button size="small" onClick={readMore} disabled={isPending}>
            {translate('sanbao.conformance.next')}
          </Button>
        </Stack>
      )}
      {error && <Alert severity="error">{translate(error.message)}</Alert>}
    </>
  );
};

const JudgedLine = ({
  record: judged,
  resource,
  name,
}: {
  record: JudgedRecordFragment;
  resource: string;
  name: string;
}) => {
  const format = useFormat();
  const { record, number, title, state, day, detail } = judged;
  return <RecordLine {...{ resource, number, title, state }} id={record} details={[name, detail, format.day(day)]} />;
};
