import { Autocomplete, Stack, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import { records, steps } from '../schema/schema.ts';
import type { FilterName, Filters } from './useAuditFilters.ts';

interface Props {
  filters: Filters;
  choose: (name: FilterName, value: string) => void;
}

const clauses = [...new Set(steps.flatMap(({ clause }) => clause ?? []))].sort(
  new Intl.Collator('en', { numeric: true }).compare,
);

/** By record, person, step, clause and period. */
export const AuditFilters = ({ filters, choose }: Props) => {
  const label = useLabel();
  const nameOf = new Map(records.map(record => [record.name, label(record.label)]));
  const named = new Map([
    ...nameOf,
    ...steps.map((step): [string, string] => [step.name, `${nameOf.get(step.record)} · ${label(step.label)}`]),
  ]);
  const open = steps.filter(({ record }) => !filters.resource || record === filters.resource);
  const field = { filters, choose };
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', mt: 2 }}>
      <Choice {...field} name="resource" options={records.map(({ name }) => name)} named={named} />
      <Typed {...field} name="number" />
      <Typed {...field} name="person" />
      <Choice {...field} name="step" options={open.map(({ name }) => name)} named={named} />
      <Choice {...field} name="clause" options={clauses} named={named} />
      <Typed {...field} name="from" type="date" />
      <Typed {...field} name="until" type="date" />
    </Stack>
  );
};

interface ChoiceProps extends Props {
  name: FilterName;
  options: readonly string[];
  named: Map<string, string>;
}

const Choice = ({ name, options, named, filters, choose }: ChoiceProps) => {
  const translate = useTranslate();
  return (
    <Autocomplete
      options={options}
      value={filters[name] ?? null}
      getOptionLabel={option => named.get(option) ?? option}
      getOptionKey={option => option}
      onChange={(_, chosen) => choose(name, chosen ?? '')}
      renderInput={params => <TextField {...params} label={translate(`sanbao.audit.${name}`)} />}
      sx={{ width: name === 'clause' ? 130 : 220 }}
    />
  );
};

/** Typed text is searched for once it is entered; a day at once. */
const Typed = ({ name, filters, choose, type = 'text' }: Props & { name: FilterName; type?: 'text' | 'date' }) => {
  const translate = useTranslate();
  const value = filters[name] ?? '';
  const enter = (typed: string) => typed.trim() !== value && choose(name, typed.trim());
  return (
    <TextField
      key={value}
      type={type}
      label={translate(`sanbao.audit.${name}`)}
      defaultValue={value}
      onChange={({ target }) => type === 'date' && enter(target.value)}
      onBlur={({ target }) => enter(target.value)}
      onKeyDown={({ key, target }) => key === 'Enter' && enter((target as HTMLInputElement).value)}
      slotProps={type === 'date' ? { inputLabel: { shrink: true } } : undefined}
      sx={{ width: 150 }}
    />
  );
};
