import { Chip } from '@mui/material';
import { Link } from 'react-router';
import { useFormat } from '../i18n/format.ts';
import { colours, type FigureName, useFigureName } from './figures.ts';

interface Props {
  figure: FigureName;
  count: number;
  /** Of which clause or check it is, for those who hear it. */
  of: string;
  to: object;
  /** Whether its name stands beside the number. */
  named?: boolean;
}

/** A figure that leads to its records; nothing where there are none. */
export const Figure = ({ figure, count, of, to, named = false }: Props) => {
  const format = useFormat();
  const figureName = useFigureName();
  if (count === 0) return null;
  const name = figureName(figure);
  const number = format.number(count);
  return (
    <Chip
      component={Link}
      to={to}
      clickable
      color={colours[figure]}
      variant={figure === 'conforming' || figure === 'notApplicable' ? 'outlined' : 'filled'}
      label={named ? `${name} ${number}` : number}
      aria-label={`${of} ${name} ${number}`}
      sx={{ minWidth: 40, fontVariantNumeric: 'tabular-nums' }}
    />
  );
};
