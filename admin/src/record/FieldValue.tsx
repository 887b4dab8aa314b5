import { Link as Anchor, Box } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import { Fragment, lazy, Suspense } from 'react';
import { type RaRecord, useTranslate } from 'react-admin';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import type { Field } from '../schema/metadata.ts';
import { isMoney, recordType, stepNamed } from '../schema/schema.ts';
import { Deadline } from './Deadline.tsx';
import { Facts } from './Facts.tsx';
import { FileValue } from './FileValue.tsx';
import { LinesTable } from './LinesTable.tsx';
import { NumberLink } from './NumberLink.tsx';
import { RecordLink } from './RecordLink.tsx';
import { SignatureValue } from './SignatureValue.tsx';
import { StructuredValue } from './StructuredValue.tsx';

const CoveragePeriods = lazy(() => import('../warranty/CoveragePeriods.tsx'));
const WarrantyRules = lazy(() => import('../warranty/WarrantyRules.tsx'));

interface Props {
  field: Field;
  // biome-ignore lint/suspicious/noExplicitAny: the field says what it is
  value: any;
  /** Lines one below another instead of a table. */
  isNarrow?: boolean;
}

/** Any value of a record, read by the type its field declares. */
export const FieldValue = ({ field, value, isNarrow }: Props) => {
  if (value == null || value === '' || (Array.isArray(value) && value.length === 0)) return <Nothing />;
  if (!Array.isArray(value)) return <SingleValue field={field} value={value} />;
  if (field.widget === 'WARRANTY' || field.widget === 'COVERAGE')
    return (
      <Suspense fallback={null}>
        {field.widget === 'WARRANTY' ? <WarrantyRules rules={value} /> : <CoveragePeriods periods={value} />}
      </Suspense>
    );
  if (field.kind === 'object') return <LinesTable type={field.type} lines={value} isNarrow={isNarrow} />;
  return value.map((item, index) => (
    <Fragment key={typeof item === 'object' ? item.id : item}>
      {index > 0 && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' · '}
        </Box>
      )}
      <SingleValue field={field} value={item} />
    </Fragment>
  ));
};

const SingleValue = ({ field, value }: Props) => {
  const enumLabel = useEnumLabel();
  switch (field.kind) {
    case 'enum':
      return enumLabel(field.type, value);
    case 'record':
      return <RecordLink type={field.type} value={value as RaRecord | string} />;
    case 'file':
      return <FileValue file={value} />;
    case 'object':
      if (field.widget === 'SIGNATURE') return <SignatureValue signature={value} />;
      return <Facts type={field.type} value={value} />;
    default:
      return <ScalarValue field={field} value={value} />;
  }
};

const ScalarValue = ({ field: { type, widget, unit, metBy }, value }: Props) => {
  const translate = useTranslate();
  const format = useFormat();
  const label = useLabel();
  if (type === 'Boolean') return translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
  if (type === 'JSON') return <StructuredValue value={value} />;
  if (type === 'Day') return <span style={{ whiteSpace: 'nowrap' }}>{format.day(value)}</span>;
  if (widget === 'RESOURCE') return label(recordType(value).label);
  if (widget === 'DIGEST')
    return (
      <Box component="code" sx={{ fontSize: '0.75rem', fontWeight: 400, overflowWrap: 'anywhere' }}>
        {value}
      </Box>
    );
  if (widget === 'DOWNLOAD')
    return (
      <Anchor href={value} target="_blank" rel="noreferrer">
        {translate('sanbao.photo.download')}
      </Anchor>
    );
  if (widget === 'NUMBER') return <NumberLink number={value} />;
  if (widget === 'DEADLINE') return <Deadline at={value} metBy={metBy} />;
  if (type === 'DateTime') return <span style={{ whiteSpace: 'nowrap' }}>{format.time(value)}</span>;
  if (widget === 'LONG_TEXT')
    return (
      <Box component="span" sx={{ whiteSpace: 'pre-wrap' }}>
        {value}
      </Box>
    );
  if (widget === 'STEPS') return label(stepNamed(value)?.label ?? { zh: value, en: value });
  if (widget === 'EMAIL') return <Anchor href={`mailto:${value}`}>{value}</Anchor>;
  if (widget === 'PHONE') return <Anchor href={`tel:${value}`}>{value}</Anchor>;
  if (typeof value === 'number' && isMoney({ unit })) return format.amount(value);
  const text = typeof value === 'number' ? format.number(value) : String(value);
  return unit ? `${text} ${label(unit)}` : text;
};

const Nothing = () => {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      <span aria-hidden="true">—</span>
      <span style={visuallyHidden}>{translate('sanbao.show.nothing')}</span>
    </Box>
  );
};
