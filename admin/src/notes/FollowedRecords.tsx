import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useRead } from '../api/useRead.ts';
import { type FollowedQuery, followedQuery } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { taskLooks } from '../inbox/looks.ts';
import { StateChip } from '../record/StateChip.tsx';
import { recordType } from '../schema/schema.ts';
import { FollowButton } from './FollowButton.tsx';

type Followed = FollowedQuery['followed'][number];

/** What the reader follows: they are told when somebody else does something with it. */
export const FollowedRecords = () => {
  const translate = useTranslate();
  const { data } = useRead(followedQuery, []);
  if (!data) return null;
  return (
    <section>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 700, mt: 3, mb: 1 }}>
        {translate('sanbao.follow.title')}
      </Typography>
      {data.followed.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('sanbao.follow.none')}
        </Typography>
      )}
      <Box component="ul" sx={taskLooks}>
        {data.followed.map(each => (
          <FollowedItem key={each.record} followed={each} />
        ))}
      </Box>
    </section>
  );
};

const FollowedItem = ({ followed: { resource, record, number, title, state, since } }: { followed: Followed }) => {
  const translate = useTranslate();
  const label = useLabel();
  const format = useFormat();
  return (
    <li>
      <div className="lines">
        <div className="line">
          <Link className="task" to={`/${resource}/${record}/show`}>
            {title === number ? number : `${title} ${number}`}
          </Link>
        </div>
        <div className="line small">
          <span>{label(recordType(resource).label)}</span>
          <StateChip record={resource} state={state} />
          <span>{translate('sanbao.follow.since', { time: format.time(since) })}</span>
        </div>
      </div>
      <Box sx={{ gridColumn: 3, position: 'relative' }}>
        <FollowButton id={record} />
      </Box>
    </li>
  );
};
