import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useRead } from '../api/useRead.ts';
import { PackButton } from '../evidence/PackButton.tsx';
import { clauseConformanceQuery, type WordedClauseFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { SideSheet } from '../layout/SideSheet.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { CheckRecords } from './CheckRecords.tsx';
import { useFigureName } from './figures.ts';
import { Trend } from './Trend.tsx';
import type { View } from './useView.ts';

interface Props {
  view: View;
  clause: string;
  words: WordedClauseFragment | undefined;
}

/** A clause with all that is checked of it, and the records behind the figures: all of them, or those of one. */
export const ClauseDrawer = ({ view, clause, words }: Props) => {
  const translate = useTranslate();
  const label = useLabel();
  const figureName = useFigureName();
  const format = useFormat();
  const { from, until, figure, close } = view;
  const { data, error } = useRead(clauseConformanceQuery, [{ from, until, clause }]);
  const checks = data?.conformance.checks.filter(check => !figure || check[figure].total > 0);
  const title = translate('sanbao.clause', { clause });
  return (
    <SideSheet title={title} beside={figure ? ` · ${figureName(figure)}` : ''} close={close}>
      {words && <Typography sx={{ mt: 1 }}>{label(words)}</Typography>}
      <Typography variant="body2" sx={{ color: 'text.secondary', my: 1 }}>
        {translate('sanbao.period.between', { from: format.day(from), until: format.day(until) })}
      </Typography>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        <PackButton clauses={[clause]} period={view} />
        {figure && (
          <Button component={Link} to={view.to(clause)} size="small" variant="outlined">
            {translate('sanbao.conformance.allFigures')}
          </Button>
        )}
      </Stack>
      {error && <Alert severity="error">{translate(error.message)}</Alert>}
      {!checks && !error && <Waiting />}
      {checks?.length === 0 && <Typography>{translate('sanbao.conformance.nothing')}</Typography>}
      {checks?.map(check => (
        <CheckRecords key={`${check.name} ${from} ${until}`} check={check} view={view} clause={clause} />
      ))}
      {!figure && (
        <Box component="section" sx={{ mt: 2 }}>
          <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 700, mb: 1 }}>
            {translate('sanbao.conformance.trend')}
          </Typography>
          <Trend clause={clause} />
        </Box>
      )}
    </SideSheet>
  );
};
