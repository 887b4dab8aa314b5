import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useRead } from '../api/useRead.ts';
import { type NoticesQuery, noticesQuery } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { taskLooks } from '../inbox/looks.ts';
import { Heading } from '../layout/Heading.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { StateChip } from '../record/StateChip.tsx';
import { recordType, stepNamed } from '../schema/schema.ts';
import { FollowedRecords } from './FollowedRecords.tsx';
import { useSee } from './useNotices.ts';

type Notice = NoticesQuery['notices']['entries'][number];

/** What the reader has not seen yet, one line of each record. Opening it, or saying so, is having seen it. */
const NoticesPage = () => {
  const translate = useTranslate();
  const see = useSee();
  const { data } = useRead(noticesQuery, []);
  if (!data) return <Waiting />;
  const { entries, totalCount } = data.notices;
  const more = totalCount - entries.length;
  return (
    <>
      <Heading title={translate('sanbao.notices.title')}>
        {entries.length > 1 && (
          <Button onClick={() => see(entries.map(({ id }) => id))}>{translate('sanbao.notices.seenAll')}</Button>
        )}
      </Heading>
      {entries.length === 0 && <Alert severity="info">{translate('sanbao.notices.none')}</Alert>}
      <Box component="ul" sx={{ ...taskLooks, mt: 2 }}>
        {entries.map(notice => (
          <NoticeItem key={notice.record} notice={notice} onSeen={() => see([notice.id])} />
        ))}
      </Box>
      {more > 0 && (
        <Typography sx={{ color: 'text.secondary', mt: 1 }}>
          {translate('sanbao.notices.more', { smart_count: more })}
        </Typography>
      )}
      <FollowedRecords />
    </>
  );
};

const NoticeItem = ({ notice, onSeen }: { notice: Notice; onSeen: () => void }) => {
  const translate = useTranslate();
  const label = useLabel();
  const format = useFormat();
  const { resource, record, number, title, state, mentioned, step, person, at, text } = notice;
  const taken = stepNamed(step);
  const what = taken ? label(taken.label) : translate(`sanbao.unlistedSteps.${step}`, { _: step });
  return (
    <li>
      <div className="lines">
        <div className="line">
          <Link className="task" to={`/${resource}/${record}/show${mentioned ? '#notes' : ''}`}>
            {title === number ? number : `${title} ${number}`}
          </Link>
          <span>{text ?? what}</span>
        </div>
        <div className="line small">
          <span>{label(recordType(resource).label)}</span>
          <StateChip record={resource} state={state} />
          <span>
            {what} · {person} · <time dateTime={at}>{format.time(at)}</time>
          </span>
        </div>
      </div>
      <Button size="small" sx={{ gridColumn: 3, position: 'relative' }} onClick={onSeen}>
        {translate('sanbao.notices.seen')}
      </Button>
    </li>
  );
};

export default NoticesPage;
