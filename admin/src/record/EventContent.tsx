import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { formOf, partsOf, stepNamed } from '../schema/schema.ts';
import { FieldValue } from './FieldValue.tsx';
import type { HistoryEvent } from './history.ts';

interface Entry {
  field: Field;
  before?: unknown;
  after: unknown;
}

/**
 * The changes of an event, before and after, and the input beside them, such as a reason. A form that repeats the record
 * would say the rest twice, so the whole of it opens on demand.
 */
export const EventContent = ({ type, event }: { type: RecordType; event: HistoryEvent }) => {
  const translate = useTranslate();
  const entered = entriesOf(event);
  const shown = shownOf(type, event, entered, kernelFields(translate));
  const isWhole = entered.every(isAmong(shown));
  return (
    <>
      <Lines entries={shown} />
      {!isWhole && (
        <Box component="details" sx={{ mt: 0.75 }}>
          <Typography component="summary" variant="body2" sx={{ cursor: 'pointer', color: 'primary.main' }}>
            {translate('sanbao.history.input')}
          </Typography>
          <Lines entries={entered} />
        </Box>
      )}
    </>
  );
};

function shownOf(type: RecordType, event: HistoryEvent, entered: Entry[], byKernel: Field[]): Entry[] {
  const changed = changesOf(type, event, byKernel);
  if (event.from === null)
    return [...changed.filter(({ field }) => byKernel.includes(field)), ...(entered.length > 2 ? [] : entered)];
  const isChanged = isAmong(changed);
  const isOwn = ({ field }: Entry) => type.fields.some(({ name }) => name === field.name);
  return [...changed, ...entered.filter(entry => !isChanged(entry) && !isOwn(entry))];
}

/**
 * Told by steps and no field of the record: what was noted on it, and for whom; why it was handed over; name, phone and
 * address of whoever came by a one-time link; what was merged into it, and what went over to the other; which holidays a
 * year lacks; whether who took it has entered their own password for it, or signed in anew.
 */
const kernelFields = (translate: (key: string) => string): Field[] =>
  ['notes', 'reason', 'caller', 'mergedFrom', 'merged', 'missing', 'ownPassword', 'freshSignIn'].map(name => {
    const label = translate(`sanbao.history.${name}`);
    return {
      name,
      type: ['ownPassword', 'freshSignIn'].includes(name) ? 'Boolean' : 'String',
      kind: 'scalar',
      many: ['merged', 'missing'].includes(name) || undefined,
      label: { zh: label, en: label },
    };
  });

function changesOf(type: RecordType, { step: name, changes }: HistoryEvent, byKernel: Field[]): Entry[] {
  const step = stepNamed(name);
  const known = [...type.fields, ...(step ? formOf(step) : []), ...byKernel];
  return (changes ?? []).flatMap(({ field: changedField, before, after }): Entry[] => {
    const field = known.find(candidate => candidate.name === changedField);
    if (field && ['caller', 'notes'].includes(changedField))
      return [
        {
          field,
          after: Object.values(after as object)
            .flat()
            .join(' · '),
        },
      ];
    return field && !isEmpty(before, after) && !isForPrograms(field) ? [{ field, before, after }] : [];
  });
}

/** Results and their reasons are shown by the record’s own page. */
const isForPrograms = ({ kind, type }: Field): boolean =>
  type === 'JSON' || (kind === 'object' && partsOf(type).some(isForPrograms));

/** Records that a form refers to by id have their names among the changes. */
function entriesOf({ step: name, input, changes }: HistoryEvent): Entry[] {
  const step = stepNamed(name);
  const named = ({ kind, name }: Field) =>
    ['file', 'record'].includes(kind) ? changes?.find(({ field }) => field === name)?.after : undefined;
  return (step ? formOf(step) : [])
    .filter(field => !isEmpty(input?.[field.name]))
    .map(field => ({ field, after: named(field) ?? input![field.name] }));
}

/** Shown under its own name, or by the same value under another, such as a reason, the parts of a venue or a line. */
function isAmong(entries: Entry[]) {
  const values = entries.flatMap(({ after }) => valuesIn(after)).map(value => JSON.stringify(value));
  return ({ field, after }: Entry) =>
    entries.some(entry => entry.field.name === field.name) || values.includes(JSON.stringify(after));
}

/** It, and what it consists of: a line that a step has added was entered field by field. */
const valuesIn = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(valuesIn)] : [value];

const isEmpty = (...values: unknown[]) => values.every(value => value == null || value === '');

const Lines = ({ entries }: { entries: Entry[] }) => entries.map(entry => <Line key={entry.field.name} {...entry} />);

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
