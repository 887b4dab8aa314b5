import { Button, Typography } from '@mui/material';
import { useMemo } from 'react';
import {
  ListContextProvider,
  Pagination,
  type RaRecord,
  ReferenceManyField,
  ResourceContextProvider,
  useList,
  useListContext,
  usePermissions,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router';
import { beginningsQuery } from '../api/queries.ts';
import { useRead } from '../api/useRead.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { columnsOf, defaultSort, isCommon } from '../schema/columns.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { type Related, relatedTo } from '../schema/related.ts';
import { selectRow } from '../schema/selection.ts';
import { RecordRows } from './RecordRows.tsx';
import { Section } from './Section.tsx';

const PAGE = 10;

/** The records that point back at this one: the beginnings of all lists by one request, each then page by page. */
export const RelatedLists = ({ type, record: { id } }: { type: RecordType; record: RaRecord }) => {
  const { permissions } = usePermissions<string[]>();
  const label = useLabel();
  const translate = useTranslate();
  const lists = useMemo(
    () =>
      relatedTo(type)
        .filter(({ record }) => permissions?.includes(`read:${record.name}`))
        .map(related => {
          const columns = columnsBeside(type, related);
          return { ...related, columns, select: selectRow(related.record, columns) };
        }),
    [type, permissions],
  );
  const query = useMemo(() => beginningsQuery(lists, PAGE), [lists]);
  const { data } = useRead(query, lists.length ? [{ id }] : undefined);
  if (!data) return null;
  const empty = lists.filter(({ record }) => data[record.name]?.totalCount === 0).map(related => label(related.label));
  return (
    <>
      {lists.map(list => {
        const { nodes, totalCount } = data[list.record.name]!;
        if (!totalCount) return null;
        const Listed = totalCount > nodes.length ? PagedList : WholeList;
        return <Listed key={list.record.name} list={list} id={id} rows={nodes} />;
      })}
      {empty.length > 0 && (
        <Typography variant="body2" sx={{ px: 2, color: 'text.secondary' }}>
          {translate('sanbao.show.none', { names: empty.join(translate('sanbao.show.and')) })}
        </Typography>
      )}
    </>
  );
};

interface Props {
  list: Related & { columns: Field[]; select: string };
  id: RaRecord['id'];
  rows: RaRecord[];
}

/** A list of which all rows are there already. */
const WholeList = ({ list, id, rows }: Props) => {
  const resource = list.record.name;
  const context = useList({ data: rows, resource, perPage: PAGE, sort: defaultSort(list.record) });
  return (
    <ResourceContextProvider value={resource}>
      <ListContextProvider value={context}>
        <Rows list={list} id={id} />
      </ListContextProvider>
    </ResourceContextProvider>
  );
};

const PagedList = ({ list, id }: Props) => (
  <ReferenceManyField
    reference={list.record.name}
    target={list.target}
    sort={defaultSort(list.record)}
    perPage={PAGE}
    queryOptions={{ meta: { select: list.select } }}
  >
    <Rows list={list} id={id} />
  </ReferenceManyField>
);

const Rows = ({ list: { record, target, label: name, columns }, id }: Omit<Props, 'rows'>) => {
  const label = useLabel();
  const translate = useTranslate();
  const { data } = useListContext();
  if (!data) return null;
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

/** What a list shows beside the record that it belongs to. */
const columnsBeside = (owner: RecordType, { record, target }: Related) =>
  columnsOf(record).filter(
    field => field.column && field.name !== target && !isCommonDate(field) && !isSaidBy(owner, field),
  );

const isCommonDate = (field: Field) => field.type === 'DateTime' && isCommon(field);

/** Whom and what both are about, such as the customer, stands on the page already. */
const isSaidBy = ({ fields }: RecordType, { name, kind, type }: Field) =>
  kind === 'record' && fields.some(field => field.name === name && field.kind === kind && field.type === type);
