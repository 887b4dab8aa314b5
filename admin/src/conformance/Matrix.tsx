import {
  Box,
  Card,
  Checkbox,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { ClauseFiguresFragment, WordedClauseFragment } from '../generated/operations.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { Figure } from './Figure.tsx';
import { figureNames, useFigureName } from './figures.ts';
import type { View } from './useView.ts';

interface Props {
  clauses: ClauseFiguresFragment[];
  words: WordedClauseFragment[];
  view: View;
  /** Which clauses are chosen for a pack, for those who may have one. */
  choice: { chosen: readonly string[]; toggle: (clause: string) => void } | false;
}

/** The clauses by their figures: a table, or on a phone what there is of each clause. */
export const Matrix = (props: Props) => {
  const narrow = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.down('sm'));
  return <Card>{narrow ? <Cards {...props} /> : <Rows {...props} />}</Card>;
};

const Rows = ({ clauses, ...props }: Props) => {
  const figureName = useFigureName();
  const translate = useTranslate();
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{translate('sanbao.procedure.clause')}</TableCell>
          {figureNames.map(figure => (
            <TableCell key={figure} align="center">
              {figureName(figure)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {clauses.map(each => (
          <TableRow key={each.clause} hover>
            <TableCell component="th" scope="row" sx={{ fontWeight: 400 }}>
              <ClauseName clause={each} {...props} />
            </TableCell>
            {figureNames.map(figure => (
              <TableCell key={figure} align="center">
                <Figure figure={figure} count={each[figure]} of={each.clause} to={props.view.to(each.clause, figure)} />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};

const Cards = ({ clauses, ...props }: Props) => (
  <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
    {clauses.map(each => (
      <Box
        key={each.clause}
        component="li"
        sx={{ p: 1.5, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}
      >
        <ClauseName clause={each} {...props} />
        <Stack direction="row" useFlexGap spacing={0.75} sx={{ flexWrap: 'wrap', mt: 1 }}>
          {figureNames.map(figure => (
            <Figure
              key={figure}
              figure={figure}
              count={each[figure]}
              of={each.clause}
              to={props.view.to(each.clause, figure)}
              named
            />
          ))}
        </Stack>
      </Box>
    ))}
  </Box>
);

const ClauseName = ({
  clause: { clause, checks },
  words,
  view,
  choice,
}: { clause: ClauseFiguresFragment } & Omit<Props, 'clauses'>) => {
  const label = useLabel();
  const translate = useTranslate();
  const wording = words.find(({ number }) => number === clause);
  return (
    <Stack direction="row" spacing={1.5} sx={{ alignItems: 'baseline' }}>
      {choice && (
        <Checkbox
          size="small"
          checked={choice.chosen.includes(clause)}
          onChange={() => choice.toggle(clause)}
          slotProps={{ input: { 'aria-label': translate('sanbao.evidence.choose', { clause }) } }}
          sx={{ alignSelf: 'center', my: -1 }}
        />
      )}
      <Box component={Link} to={view.to(clause)} sx={{ fontWeight: 700, minWidth: 44, color: 'primary.main' }}>
        {clause}
      </Box>
      <Box>
        {wording && label(wording)}
        {checks.length === 0 && (
          <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
            {translate('sanbao.conformance.unchecked')}
          </Typography>
        )}
      </Box>
    </Stack>
  );
};
