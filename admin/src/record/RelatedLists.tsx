import { Button, Skeleton, Stack, Typography } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  ListContextProvider,
  Pagination,
  type RaRecord,
  ReferenceManyField,
  ResourceContextProvider,
  useList,
  useListContext,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router';
import { beginningsQuery } from '../api/queries.ts';
import { useRead } from '../api/useRead.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { useMay } from '../layout/permissions.ts';
import { useNear } from '../layout/useNear.ts';
import { columnsOf, defaultSort, isCommon } from '../schema/columns.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { type Related, relatedTo } from '../schema/related.ts';
import { selectRow } from '../schema/selection.ts';
import { RecordRows } from './RecordRows.tsx';
import { Section } from './Section.tsx';

const PAGE = 10;
/** Pixels: of a row, and of what stands above and below the rows. */
const ROW = 37;
const FRAME = 90;

/**
 * The records that point back at this one. How many they are is read with it; the lists themselves once the reader comes
 * near them: those of one page by one request, longer ones page by page.
 */
export const RelatedLists = ({ type, record: { id, relatedCounts } }: { type: RecordType; record: RaRecord }) => {
  const may = useMay();
  const label = useLabel();
  const translate = useTranslate();
  const [place, near] = useNear();
  const counts = relatedCounts as { resource: string; count: number }[];
  const lists = useMemo(
    () =>
      relatedTo(type)
        .filter(({ record }) => may(`read:${record.name}`))
        .map((related): Listed => {
          const columns = columnsBeside(type, related);
          const count = counts.find(({ resource }) => resource === related.record.name)?.count ?? 0;
          return { ...related, columns, select: selectRow(related.record, columns), count };
        }),
    [type, counts, may],
  );
  const short = lists.filter(({ count }) => count && count <= PAGE);
  const query = beginningsQuery(short, PAGE);
  const { data } = useRead(query, near && short.length ? [{ id }] : undefined, { placeholderData: keepPreviousData });
  const empty = lists.filter(({ count }) => !count).map(related => label(related.label));
  return (
    <Stack ref={place} spacing={2}>
      {lists.map(list => {
        const { name } = list.record;
        if (!list.count) return null;
        if (near && list.count > PAGE) return <PagedList key={name} list={list} id={id} />;
        const rows = data?.[name]?.nodes;
        return rows ? <WholeList key={name} list={list} id={id} rows={rows} /> : <ComingRows key={name} list={list} />;
      })}
      {empty.length > 0 && (
        <Typography variant="body2" sx={{ px: 2, color: 'text.secondary' }}>
          {translate('sanbao.show.none', { names: empty.join(translate('sanbao.show.and')) })}
        </Typography>
      )}
    </Stack>
  );
};

type Listed = Related & { columns: Field[]; select: string; count: number };

interface Props {
  list: Listed;
  id: RaRecord['id'];
}

/** A list of which all rows are there already. */
const WholeList = ({ list, id, rows }: Props & { rows: RaRecord[] }) => {
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

/** About as high as its rows will be, so that nothing moves once they are there. */
const ComingRows = ({ list: { label: name, count } }: Pick<Props, 'list'>) => (
  <Section title={useLabel()(name)} count={count}>
    <Skeleton variant="rounded" height={FRAME + ROW * Math.min(count, PAGE)} />
  </Section>
);

const Rows = ({ list, id }: Props) => {
  const { record, target, label: name, columns, count } = list;
  const label = useLabel();
  const translate = useTranslate();
  const { data } = useListContext();
  if (!data) return <ComingRows list={list} />;
  const filter = encodeURIComponent(JSON.stringify({ [target]: { id: { eq: id } } }));
  return (
    <Section
      title={label(name)}
      count={count}
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
    field => field.column && field.name !== target && !isCommonDate(field) && !isSharedWith(owner, field),
  );

const isCommonDate = (field: Field) => field.type === 'DateTime' && isCommon(field);

/** Whom and what both are about, such as the customer, stands on the page already. */
const isSharedWith = ({ fields }: RecordType, { name, kind, type }: Field) =>
  kind === 'record' && fields.some(field => field.name === name && field.kind === kind && field.type === type);
