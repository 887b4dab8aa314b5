import { Box } from '@mui/material';
import { Suspense } from 'react';
import { type RaRecord, useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import { Waiting } from '../layout/Waiting.tsx';
import { isCommon } from '../schema/columns.ts';
import { MARKS } from '../schema/marks.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { isRelated } from '../schema/related.ts';
import { creatingSteps, formOf, partsOf } from '../schema/schema.ts';
import { FactGrid } from './Facts.tsx';
import { FieldValue } from './FieldValue.tsx';
import { fieldViews } from './fieldViews.ts';
import { Section } from './Section.tsx';

/**
 * The content of a record: facts together, each set of lines by itself, the bookkeeping last. An empty field is shown
 * where somebody could have filled it in from the start; what only a later step brings waits for that step.
 */
export const Details = ({ type, record }: { type: RecordType; record: RaRecord }) => {
  const translate = useTranslate();
  const label = useLabel();
  const inHeading = ({ name, kind }: Field) =>
    ['number', 'state', 'attachments', ...MARKS, type.working?.done].includes(name) ||
    (name === type.title && kind !== 'record');
  const fields = type.fields.filter(field => !isRelated(type, field) && !inHeading(field));
  const entered = new Set(
    creatingSteps(type.name)
      .flatMap(formOf)
      .map(({ name }) => name),
  );
  const isLines = (field: Field) => field.kind === 'object' && Boolean(field.many);
  const own = fields.filter(
    field => field.type !== 'ID' && !isCommon(field) && (entered.has(field.name) || !isEmpty(record[field.name])),
  );
  const facts = own.filter(field => !isLines(field));
  return (
    <>
      {facts.length > 0 && (
        <Section title={translate('sanbao.show.details')}>
          <FactGrid fields={facts} record={record} />
        </Section>
      )}
      {own.filter(isLines).map(field => (
        <Section key={field.name} title={label(field.label)}>
          <Lines type={type} field={field} lines={record[field.name]} />
        </Section>
      ))}
      <Section title={translate('sanbao.show.record')}>
        <FactGrid fields={fields.filter(isCommon)} record={record} />
      </Section>
    </>
  );
};

/** A table of so many columns has no room for anything beside it. */
const WIDE = 5;

/** As a table, and where the field has a view of its own, with that beside or above it. */
const Lines = ({ type, field, lines }: { type: RecordType; field: Field; lines: RaRecord[string] }) => {
  const View = fieldViews[`${type.name}.${field.name}`];
  const table = <FieldValue field={field} value={lines} />;
  if (!View) return table;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { md: partsOf(field.type).length < WIDE ? '1fr 1fr' : 'minmax(0, 1fr)' },
        alignItems: 'start',
      }}
    >
      <Suspense fallback={<Waiting />}>
        <View field={field} value={lines} />
      </Suspense>
      {table}
    </Box>
  );
};

const isEmpty = (value: unknown) => value == null || value === '' || (Array.isArray(value) && value.length === 0);
