import { MenuItem, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { boundsOf } from '../api/filter.ts';
import { toLocalTime } from '../i18n/localTime.ts';
import { type Period, relativePeriods } from '../period/period.ts';
import type { Field } from '../schema/metadata.ts';

/** As the filter keeps it: by its name, or by its first and its last day or moment. */
interface Asked {
  period?: string;
  gte?: string;
  lte?: string;
}

interface Props {
  source: string;
  label: string;
  field: Field;
}

/** Days by the name of a period, which is counted anew each day, or by the first and the last of them. */
export const PeriodInput = ({ source, label, field }: Props) => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const asked: Asked = filterValues[source] ?? {};
  const { period, gte, lte } = asked;
  const ask = (next: Asked) => setFilters({ ...filterValues, [source]: next });
  const named = period ?? (gte || lte ? OTHER : '');
  const choose = (name: string) =>
    ask(
      name === OTHER ? boundsOf(field, relativePeriods()[period ?? ''] ?? relativePeriods().today!) : { period: name },
    );
  return (
    <>
      <TextField
        select
        size="small"
        label={label}
        value={named}
        onChange={({ target }) => choose(target.value)}
        sx={{ width: 180 }}
      >
        {[...Object.keys(relativePeriods()), OTHER].map(name => (
          <MenuItem key={name} value={name}>
            {translate(`sanbao.period.${name}`)}
          </MenuItem>
        ))}
      </TextField>
      {named === OTHER && (
        <DaysInput label={label} from={dayOf(gte)} until={dayOf(lte)} choose={days => ask(boundsOf(field, days))} />
      )}
    </>
  );
};

const OTHER = 'other';

const dayOf = (at: string | undefined) => toLocalTime(at).slice(0, 10);

/** Rows are asked for when nothing more was typed for so many milliseconds: a year is typed digit by digit. */
const PAUSE = 500;

interface DaysProps extends Period {
  label: string;
  choose: (days: Period) => void;
}

const DaysInput = ({ label, from, until, choose }: DaysProps) => {
  const translate = useTranslate();
  const [typed, setTyped] = useState<Period>({ from, until });
  useEffect(() => setTyped({ from, until }), [from, until]);
  useEffect(() => {
    if (typed.from === from && typed.until === until) return;
    const timer = setTimeout(() => choose(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, from, until, choose]);
  return (['from', 'until'] as const).map(end => (
    <TextField
      key={end}
      type="date"
      size="small"
      label={translate(`sanbao.list.${end}`, { label })}
      value={typed[end]}
      onChange={({ target }) => setTyped({ ...typed, [end]: target.value })}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: 160, ml: 1 }}
    />
  ));
};
