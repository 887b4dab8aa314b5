import type { RaRecord } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import { PlainChip } from '../layout/PlainChip.tsx';
import type { Field, RecordType } from '../schema/metadata.ts';
import { isNumber } from '../schema/schema.ts';
import { shaped } from '../schema/shapes.ts';
import { FieldValue } from './FieldValue.tsx';
import { StateChip } from './StateChip.tsx';

interface Props {
  row: RaRecord;
  field: Field;
  record: RecordType;
  /** The flags that stand beside the state where they are true. */
  marks?: Field[];
}

/** A field of a row, in a table or on a card. */
export const Cell = ({ row, field, record, marks = [] }: Props) =>
  field.name === 'state' ? (
    <>
      <StateChip record={record.name} state={row.state} />
      <FlagMarks row={row} flags={marks} />
    </>
  ) : (
    <FieldValue {...shaped(field, row)} />
  );

/** What is true of a row by its flags; of what is not, nothing is said. */
export const FlagMarks = ({ row, flags }: { row: RaRecord; flags: Field[] }) => {
  const label = useLabel();
  return flags
    .filter(({ name }) => row[name] === true)
    .map(flag => (
      <PlainChip key={flag.name} mood="default">
        {label(flag.label)}
      </PlainChip>
    ));
};

/** The class of the cells of a column, by which `plainStyles` sets them and says how wide they may become. */
export function cellClass(field: Field): string | undefined {
  const { name, kind, type, widget } = field;
  if (name === 'state') return name;
  if (kind === 'record') return 'link';
  if (type === 'DateTime') return 'moment';
  if (isNumber(field)) return 'amount';
  return type === 'String' && name !== 'number' && !codes.includes(widget) ? 'text' : undefined;
}

const codes: readonly (string | undefined)[] = ['NUMBER', 'PHONE', 'RESOURCE'];
