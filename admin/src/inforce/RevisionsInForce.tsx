import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { RevisionInForceFragment } from '../generated/operations.ts';
import { today, useFormat } from '../i18n/format.ts';
import { Section } from '../record/Section.tsx';
import { ChangeLink, InForceList, InForceRow } from './InForceRow.tsx';

interface Props {
  revisions: RevisionInForceFragment[];
  /** The one with which the procedure began here. */
  first: { revision: string; modification: number };
}

/** As people write it: A/1, and A where nothing is said of modifications. */
export const revisionName = ({ letter, modification }: Pick<RevisionInForceFragment, 'letter' | 'modification'>) =>
  modification === null ? letter : `${letter}/${modification}`;

/** The revision under which records are made today, and those that are published ahead. */
export const RevisionsInForce = ({ revisions, first }: Props) => {
  const translate = useTranslate();
  const title = translate('sanbao.inForce.revision');
  const now = revisions.find(({ inForce }) => inForce);
  const coming = revisions.filter(({ effectiveFrom }) => effectiveFrom > today());
  return (
    <Section title={title}>
      <InForceList label={title}>
        <InForceRow
          name={translate('sanbao.procedure.title')}
          value={now ? revisionName(now) : revisionName({ letter: first.revision, modification: first.modification })}
          since={now ? <RevisionLink revision={now} /> : translate('sanbao.inForce.original')}
          coming={coming.map(revision => (
            <div key={revision.id}>
              <b>{revisionName(revision)}</b> · <RevisionLink revision={revision} />
            </div>
          ))}
          change={<ChangeLink record="ProcedureRevision" step="publishProcedureRevision" />}
        />
      </InForceList>
    </Section>
  );
};

/** Since when it is in force and by whom, leading to its record. */
export const RevisionLink = ({
  revision: { id, effectiveFrom, approvedBy },
}: {
  revision: RevisionInForceFragment;
}) => {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Box component={Link} to={`/ProcedureRevision/${id}/show`} sx={{ color: 'primary.main' }}>
      {translate('sanbao.inForce.since', { from: format.day(effectiveFrom), by: approvedBy.name })}
    </Box>
  );
};
