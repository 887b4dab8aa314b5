import { Link, usePermissions, useRecordContext } from 'react-admin';

/** The number of a record whose type and id stand beside it: a link for those who may read it. */
export const NumberLink = ({ number }: { number: string }) => {
  const { permissions = [] } = usePermissions<string[]>();
  const beside = useRecordContext();
  if (!beside?.record || !permissions.includes(`read:${beside.resource}`)) return number;
  return (
    <Link
      to={`/${beside.resource}/${beside.record}/show`}
      onClick={(event: React.MouseEvent) => event.stopPropagation()}
    >
      {number}
    </Link>
  );
};
