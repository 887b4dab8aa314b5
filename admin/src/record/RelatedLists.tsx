import { Button, Typography } from '@mui/material';
import { useCallback, useEffect, useState } from 'react';
import {
  Pagination,
  type RaRecord,
  ReferenceManyField,
  useListContext,
  usePermissions,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router';
import { useLabel } from '../i18n/useLabel.ts';
import { columnsOf, defaultSort, isCommon } from '../schema/columns.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { type Related, relatedTo } from '../schema/related.ts';
import { selectRow } from '../schema/selection.ts';
import { RecordRows } from './RecordRows.tsx';
import { Section } from './Section.tsx';

/** The records that point back at this one, page by page; of which kinds there are none, one line says. */
export const RelatedLists = ({ type, record }: { type: RecordType; record: RaRecord }) => {
  const { permissions = [] } = usePermissions<string[]>();
  const label = useLabel();
  const translate = useTranslate();
  const [known, setKnown] = useState<Record<string, boolean>>({});
  const tell = useCallback(
    (name: string, isEmpty: boolean) =>
      setKnown(before => (before[name] === isEmpty ? before : { ...before, [name]: isEmpty })),
    [],
  );
  const lists = relatedTo(type).filter(related => permissions.includes(`read:${related.record.name}`));
  const empty = lists.filter(related => known[related.record.name]).map(related => label(related.label));
  return (
    <>
      {lists.map(related => (
        <RelatedList key={related.record.name} owner={type} related={related} id={record.id} onKnown={tell} />
      ))}
      {empty.length > 0 && (
        <Typography variant="body2" sx={{ px: 2, color: 'text.secondary' }}>
          {translate('sanbao.show.none', { names: empty.join(translate('sanbao.show.and')) })}
        </Typography>
      )}
    </>
  );
};

interface Props {
  owner: RecordType;
  related: Related;
  id: RaRecord['id'];
  /** Whether there are any. */
  onKnown: (name: string, isEmpty: boolean) => void;
}

const RelatedList = ({ owner, related, id, onKnown }: Props) => {
  const { record, target } = related;
  const columns = columnsOf(record).filter(
    field => field.column && field.name !== target && !isCommonDate(field) && !isSaidBy(owner, field),
  );
  return (
    <ReferenceManyField
      reference={record.name}
      target={target}
      sort={defaultSort(record)}
      perPage={10}
      queryOptions={{ meta: { select: selectRow(record, columns) } }}
    >
      <Rows related={related} columns={columns} id={id} onKnown={onKnown} />
    </ReferenceManyField>
  );
};

const Rows = ({ related, columns, id, onKnown }: Omit<Props, 'owner'> & { columns: Field[] }) => {
  const { record, target, label: name } = related;
  const label = useLabel();
  const translate = useTranslate();
  const { data, page } = useListContext();
  const isEmpty = page === 1 && data?.length === 0;
  useEffect(() => {
    if (data) onKnown(record.name, isEmpty);
  }, [data, isEmpty, record.name, onKnown]);
  if (!data || isEmpty) return null;
  const filter = encodeURIComponent(JSON.stringify({ [target]: { id: { eq: id } } }));
  return (
    <Section
      title={label(name)}
      actions={
        <Button component={Link} to={`/${record.name}?filter=${filter}`}>
          {translate('sanbao.show.all', { name: label(record.plural) })}
        </Button>
      }
    >
      <RecordRows record={record} columns={columns} />
      <Pagination rowsPerPageOptions={[10, 25, 50]} />
    </Section>
  );
};

const isCommonDate = (field: Field) => field.type === 'DateTime' && isCommon(field);

/** Whom and what both are about, such as the customer, stands on the page already. */
const isSaidBy = ({ fields }: RecordType, { name, kind, type }: Field) =>
  kind === 'record' && fields.some(field => field.name === name && field.kind === kind && field.type === type);
