import { Box, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { clauseTextsQuery } from '../generated/operations.ts';
import { useLabel } from '../i18n/useLabel.ts';

interface Props {
  number: string;
  /** Stands in a button or link, which alone is pressed: its text comes with a hover only. */
  isInside?: boolean;
}

/** A clause by its number; what it says is one hover, tap or tab away. */
export const Clause = ({ number, isInside = false }: Props) => {
  const translate = useTranslate();
  const name = translate('sanbao.clause', { clause: number });
  const alone = isInside ? {} : { component: 'button', type: 'button' };
  return (
    <Tooltip
      arrow
      describeChild
      enterTouchDelay={0}
      leaveTouchDelay={10_000}
      disableTouchListener={isInside}
      title={<ClauseText number={number} />}
    >
      <Box component="span" {...alone} sx={isInside ? {} : plain}>
        {name}
      </Box>
    </Tooltip>
  );
};

const plain = {
  font: 'inherit',
  color: 'inherit',
  background: 'none',
  border: 0,
  p: 0,
  cursor: 'help',
  textDecoration: 'underline dotted',
  textUnderlineOffset: '3px',
};

const ClauseText = ({ number }: { number: string }) => {
  const label = useLabel();
  const { data } = useRead(clauseTextsQuery, [], { staleTime: Number.POSITIVE_INFINITY });
  const clause = data?.procedure.clauses.find(each => each.number === number);
  return clause ? label(clause) : number;
};
