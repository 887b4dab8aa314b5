import { type RaRecord, useReference } from 'react-admin';
import { Link } from 'react-router';
import { useLanguage } from '../i18n/useLabel.ts';
import { useMay } from '../layout/permissions.ts';
import { recordType } from '../schema/schema.ts';
import { instanceOf, titleOf } from './representation.ts';

/** A record named elsewhere: a link for those who may read it. */
export const RecordLink = ({ type, value }: { type: string; value: RaRecord | string }) =>
  typeof value === 'string' ? <LinkById type={type} id={value} /> : <LinkTo type={type} record={value} />;

const LinkTo = ({ type, record }: { type: string; record: RaRecord }) => {
  // A history names a link by `title` whatever its field is called.
  const language = useLanguage();
  const mayRead = useMay();
  const referred = recordType(type);
  const { numbered, title, fields } = referred;
  const name = titleOf(referred, record, language) ?? record.title ?? record.number;
  // A history knows no more of some than their id.
  if (!name) return mayRead(`read:${type}`) && <LinkById type={type} id={String(record.id)} />;
  // What has a number of its own on paper, such as a part, is told apart by it where names are alike; and so is what is
  // called by another record, as an order and its report are by the machine.
  const isLent = fields.some(field => field.name === title && field.kind === 'record');
  const isTold = numbered && (numbered !== 'number' || isLent) && record[numbered] !== name;
  const beside = [instanceOf(referred, record, language), isTold ? record[numbered] : ''].filter(Boolean).join(' ');
  return (
    <>
      <LinkToPage type={type} id={record.id}>
        {name}
      </LinkToPage>
      {beside && <span className="plain-number"> {beside}</span>}
    </>
  );
};

const LinkById = ({ type, id }: { type: string; id: string }) => {
  const { referenceRecord } = useReference({ reference: type, id });
  const short = `${id.slice(0, 8)}…`;
  return referenceRecord ? <LinkTo type={type} record={{ number: short, ...referenceRecord }} /> : short;
};

interface Props {
  type: string;
  id: RaRecord['id'];
  className?: string;
  children: React.ReactNode;
}

/** To the page of a record, for those who may read it; where it stands in something that opens on a click, it alone is followed. */
export const LinkToPage = ({ type, id, className = '', children }: Props) =>
  useMay()(`read:${type}`) ? (
    <Link to={`/${type}/${id}/show`} className={`plain-link ${className}`} onClick={event => event.stopPropagation()}>
      {children}
    </Link>
  ) : (
    children
  );
