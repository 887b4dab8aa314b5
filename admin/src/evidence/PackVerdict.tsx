import { Alert, AlertTitle, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { KnownPackFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import type { PackCheck } from './checkPack.ts';

interface Props {
  /** The name of the file that was brought. */
  name: string;
  check: PackCheck | undefined;
  /** The pack whose manifest has this digest. */
  known: KnownPackFragment | undefined;
}

/** What of a pack is as it was made, and which of its files are not. */
export const PackVerdict = ({ name, check, known }: Props) => {
  const translate = useTranslate();
  if (!check) return <Alert severity="error">{translate('sanbao.evidence.noPack', { name })}</Alert>;
  const { intact, faults } = check;
  const isWhole = !faults.length && known !== undefined;
  return (
    <Alert severity={isWhole ? 'success' : 'error'}>
      <AlertTitle>{translate(isWhole ? 'sanbao.evidence.whole' : 'sanbao.evidence.notWhole', { name })}</AlertTitle>
      {known ? <Known pack={known} /> : <p>{translate('sanbao.evidence.unknown')}</p>}
      <p>{translate('sanbao.evidence.intact', { smart_count: intact })}</p>
      {faults.length > 0 && (
        <Box component="ul" sx={{ pl: 2.5, my: 0, overflowWrap: 'anywhere' }}>
          {faults.map(({ name, fault }) => (
            <li key={name}>
              <b>{name}</b> · {translate(`sanbao.evidence.fault.${fault}`)}
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
};

const Known = ({ pack }: { pack: KnownPackFragment }) => {
  const translate = useTranslate();
  const format = useFormat();
  const { id, number, clause, clauses, from, until, createdAt } = pack;
  return (
    <p>
      <Box component={Link} to={`/EvidencePack/${id}/show`} sx={{ color: 'inherit', fontWeight: 700 }}>
        {number}
      </Box>{' '}
      {translate('sanbao.evidence.known', {
        clauses: [clause, ...(clauses ?? [])].join(translate('sanbao.show.and')),
        from: format.day(from),
        until: format.day(until),
        at: format.time(createdAt),
      })}
    </p>
  );
};
