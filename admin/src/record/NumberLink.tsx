import { useRecordContext } from 'react-admin';
import { LinkToPage } from './RecordLink.tsx';

/** The number of a record whose type and id stand beside it: a link for those who may read it. */
export const NumberLink = ({ number }: { number: string }) => {
  const beside = useRecordContext();
  if (!beside?.record) return number;
  return (
    <LinkToPage type={beside.resource} id={beside.record}>
      {number}
    </LinkToPage>
  );
};
