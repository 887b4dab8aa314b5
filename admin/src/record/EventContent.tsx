import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { formOf, stepNamed } from '../schema/schema.ts';
import { FieldValue } from './FieldValue.tsx';
import type { HistoryEvent } from './history.ts';

interface Entry {
  field: Field;
  before?: unknown;
  after: unknown;
}

/** What an event changed, before and after, and what else was entered with it. Much at once opens on demand. */
export const EventContent = ({ type, event }: { type: RecordType; event: HistoryEvent }) => {
  const translate = useTranslate();
  const entries = entriesOf(type, event);
  const list = entries.map(entry => <Line key={entry.field.name} {...entry} />);
  if (entries.length <= 2 || event.from !== null) return list;
  return (
    <Box component="details" sx={{ mt: 0.75 }}>
      <Typography component="summary" variant="body2" sx={{ cursor: 'pointer', color: 'primary.main' }}>
        {translate('sanbao.history.input')}
      </Typography>
      {list}
    </Box>
  );
};

function entriesOf(type: RecordType, { step: name, changes, input }: HistoryEvent): Entry[] {
  const step = stepNamed(name);
  const form = step ? formOf(step) : [];
  const changed = (changes ?? []).flatMap(({ field: changedField, before, after }): Entry[] => {
    const field = [...type.fields, ...form].find(candidate => candidate.name === changedField);
    return field && !isEmpty(before, after) ? [{ field, before, after }] : [];
  });
  const told = changed
    .flatMap(({ after }) => [after, ...Object.values(after ?? {})])
    .map(value => JSON.stringify(value));
  const entered = form
    .filter(field => input?.[field.name] != null && !changed.some(entry => entry.field.name === field.name))
    .map(field => ({ field, after: input![field.name] }))
    .filter(({ after }) => !told.includes(JSON.stringify(after)));
  return [...changed, ...entered];
}

const isEmpty = (...values: unknown[]) => values.every(value => value == null || value === '');

const Line = ({ field, before, after }: Entry) => {
  const translate = useTranslate();
  const label = useLabel();
  return (
    <Typography variant="body2" component="div" sx={{ mt: 0.75, overflowWrap: 'anywhere' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {label(field.label)}{' '}
      </Box>
      {!isEmpty(before) && (
        <>
          <Box component="del" aria-label={translate('sanbao.history.before')} sx={{ color: 'text.secondary' }}>
            <FieldValue field={field} value={before} isNarrow />
          </Box>
          <span aria-hidden="true"> → </span>
        </>
      )}
      <Box
        component="ins"
        aria-label={translate('sanbao.history.after')}
        sx={{ textDecoration: 'none', fontWeight: 600 }}
      >
        <FieldValue field={field} value={after} isNarrow />
      </Box>
    </Typography>
  );
};
