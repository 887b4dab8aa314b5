import { Button, Typography } from '@mui/material';
import { Pagination, type RaRecord, ReferenceManyField, usePermissions, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useLabel } from '../i18n/useLabel.ts';
import { columnsOf, defaultSort, isCommon } from '../schema/columns.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { type Related, relatedTo } from '../schema/related.ts';
import { selectRow } from '../schema/selection.ts';
import { RecordRows } from './RecordRows.tsx';
import { Section } from './Section.tsx';

/** The records that point back at this one, page by page. */
export const RelatedLists = ({ type, record }: { type: RecordType; record: RaRecord }) => {
  const { permissions = [] } = usePermissions<string[]>();
  return relatedTo(type)
    .filter(related => permissions.includes(`read:${related.record.name}`))
    .map(related => <RelatedList key={related.record.name} owner={type} related={related} id={record.id} />);
};

interface Props {
  owner: RecordType;
  related: Related;
  id: RaRecord['id'];
}

const RelatedList = ({ owner, related: { record, target, label: name }, id }: Props) => {
  const label = useLabel();
  const translate = useTranslate();
  const columns = columnsOf(record).filter(
    field => field.column && field.name !== target && !isCommonDate(field) && !isSaidBy(owner, field),
  );
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
      <ReferenceManyField
        reference={record.name}
        target={target}
        sort={defaultSort(record)}
        perPage={10}
        pagination={<Pagination rowsPerPageOptions={[10, 25, 50]} />}
        queryOptions={{ meta: { select: selectRow(record, columns) } }}
      >
        <RecordRows
          record={record}
          columns={columns}
          empty={
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {translate('sanbao.show.none', { name: label(name) })}
            </Typography>
          }
        />
      </ReferenceManyField>
    </Section>
  );
};

const isCommonDate = (field: Field) => field.type === 'DateTime' && isCommon(field);

/** Whom and what both are about, such as the customer, stands on the page already. */
const isSaidBy = ({ fields }: RecordType, { name, kind, type }: Field) =>
  kind === 'record' && fields.some(field => field.name === name && field.kind === kind && field.type === type);
