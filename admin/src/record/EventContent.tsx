import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { formOf, stepNamed } from '../schema/schema.ts';
import { FieldValue } from './FieldValue.tsx';
import type { HistoryEvent } from './history.ts';

/** What an event changed, before and after, and what else was entered with it. */
export const EventContent = ({ type, event }: { type: RecordType; event: HistoryEvent }) => {
  const step = stepNamed(event.step);
  const form = step ? formOf(step) : [];
  const changes = event.changes ?? [];
  const changed = changes.map(({ field }) => field);
  const entered = form.filter(({ name }) => event.input?.[name] != null && !changed.includes(name));
  return (
    <>
      {changes.map(({ field: name, before, after }) => {
        const field = [...type.fields, ...form].find(candidate => candidate.name === name);
        return field && <Change key={name} field={field} before={before} after={after} />;
      })}
      {entered.length > 0 && <Entered fields={entered} input={event.input!} />}
    </>
  );
};

const Change = ({ field, before, after }: { field: Field; before: unknown; after: unknown }) => {
  const translate = useTranslate();
  const label = useLabel();
  return (
    <Typography variant="body2" component="div" sx={{ mt: 0.75, overflowX: 'auto' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {label(field.label)}{' '}
      </Box>
      <Box component="del" aria-label={translate('sanbao.history.before')} sx={{ color: 'text.secondary' }}>
        <FieldValue field={field} value={before} />
      </Box>
      <span aria-hidden="true"> → </span>
      <Box
        component="ins"
        aria-label={translate('sanbao.history.after')}
        sx={{ textDecoration: 'none', fontWeight: 600 }}
      >
        <FieldValue field={field} value={after} />
      </Box>
    </Typography>
  );
};

/** A reason or an opinion is read at once; a whole form opens on demand. */
const Entered = ({ fields, input }: { fields: Field[]; input: Record<string, unknown> }) => {
  const translate = useTranslate();
  const label = useLabel();
  const entries = fields.map(field => (
    <Typography key={field.name} variant="body2" component="div" sx={{ mt: 0.75, overflowX: 'auto' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {label(field.label)}{' '}
      </Box>
      <FieldValue field={field} value={input[field.name]} />
    </Typography>
  ));
  if (fields.length <= 2) return entries;
  return (
    <Box component="details" sx={{ mt: 0.75 }}>
      <Typography component="summary" variant="body2" sx={{ cursor: 'pointer', color: 'primary.main' }}>
        {translate('sanbao.history.input')}
      </Typography>
      {entries}
    </Box>
  );
};
