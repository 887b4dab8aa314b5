import { Button, Typography } from '@mui/material';
import { Pagination, type RaRecord, ReferenceManyField, usePermissions, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useLabel } from '../i18n/useLabel.ts';
import { columnsOf, defaultSort } from '../schema/columns.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { recordType } from '../schema/schema.ts';
import { isRelated, selectRow } from '../schema/selection.ts';
import { RecordRows } from './RecordRows.tsx';
import { Section } from './Section.tsx';

/** The records that point back at this one, page by page. */
export const RelatedLists = ({ type, record }: { type: RecordType; record: RaRecord }) => {
  const { permissions = [] } = usePermissions<string[]>();
  return type.fields
    .filter(field => isRelated(field) && permissions.includes(`read:${field.type}`))
    .map(field => <RelatedList key={field.name} field={field} record={record} />);
};

const RelatedList = ({ field, record }: { field: Field; record: RaRecord }) => {
  const label = useLabel();
  const translate = useTranslate();
  const related = recordType(field.type);
  const columns = columnsOf(related).filter(({ column, name }) => column && name !== field.target);
  const filter = encodeURIComponent(JSON.stringify({ [field.target!]: { id: { eq: record.id } } }));
  const name = label(field.label);
  return (
    <Section
      title={name}
      actions={
        <Button component={Link} to={`/${related.name}?filter=${filter}`}>
          {translate('sanbao.show.all', { name: label(related.plural) })}
        </Button>
      }
    >
      <ReferenceManyField
        reference={related.name}
        target={field.target!}
        sort={defaultSort(related)}
        perPage={10}
        pagination={<Pagination rowsPerPageOptions={[10, 25, 50]} />}
        queryOptions={{ meta: { select: selectRow(related, columns) } }}
      >
        <RecordRows
          record={related}
          columns={columns}
          empty={
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {translate('sanbao.show.none', { name })}
            </Typography>
          }
        />
      </ReferenceManyField>
    </Section>
  );
};
