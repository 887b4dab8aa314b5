import { Link, type RaRecord, usePermissions, useReference } from 'react-admin';
import { useLanguage } from '../i18n/useLabel.ts';
import { recordType } from '../schema/schema.ts';
import { titleOf } from './representation.ts';

/** A record named elsewhere: a link for those who may read it. */
export const RecordLink = ({ type, value }: { type: string; value: RaRecord | string }) =>
  typeof value === 'string' ? <LinkById type={type} id={value} /> : <LinkTo type={type} record={value} />;

const LinkTo = ({ type, record }: { type: string; record: RaRecord }) => {
  const { permissions = [] } = usePermissions<string[]>();
  // A history names a link by `title` whatever its field is called.
  const language = useLanguage();
  const name = titleOf(recordType(type), record, language) ?? record.title ?? record.number;
  if (!permissions.includes(`read:${type}`)) return <>{name}</>;
  return (
    <Link to={`/${type}/${record.id}/show`} onClick={(event: React.MouseEvent) => event.stopPropagation()}>
      {name}
    </Link>
  );
};

const LinkById = ({ type, id }: { type: string; id: string }) => {
  const { referenceRecord } = useReference({ reference: type, id });
  return referenceRecord ? <LinkTo type={type} record={referenceRecord} /> : <>{id.slice(0, 8)}…</>;
};
