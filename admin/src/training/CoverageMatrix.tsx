import { alpha, Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { CoverageFragment, TopicCoverageFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { enums } from '../schema/schema.ts';

/** Families by topics; the more of those who were trained have been taught it, the fuller the cell. */
export const CoverageMatrix = ({ families }: { families: CoverageFragment[] }) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('sanbao.training.coverage')}>
      <Table>
        <TableHead>
          <TableRow>
            <TableCell>{translate('sanbao.training.family')}</TableCell>
            <TableCell align="right">{translate('sanbao.training.people')}</TableCell>
            {Object.keys(enums.TrainingTopic ?? {}).map(topic => (
              <TableCell key={topic} align="center">
                {enumLabel('TrainingTopic', topic)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {families.map(family => (
            <TableRow key={family.productFamily}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                {family.name}
              </TableCell>
              <TableCell align="right">{family.people}</TableCell>
              {family.topics.map(topic => (
                <TopicCell key={topic.topic} family={family} topic={topic} />
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};

const TopicCell = ({ family, topic }: { family: CoverageFragment; topic: TopicCoverageFragment }) => {
  const format = useFormat();
  const translate = useTranslate();
  const share = family.people ? topic.people / family.people : 0;
  if (topic.people === 0)
    return (
      <TableCell align="center" sx={{ color: 'text.secondary' }}>
        {translate('sanbao.training.untaught')}
      </TableCell>
    );
  return (
    <TableCell
      align="center"
      sx={({ palette }) => ({
        minWidth: 104,
        background: `linear-gradient(to top, ${alpha(palette.success.main, 0.22)} ${share * 100}%, transparent ${share * 100}%)`,
      })}
    >
      <Box component={Link} to={sessionsOf(family, topic)} sx={{ color: 'text.primary', fontWeight: 700 }}>
        {translate('sanbao.training.taught', { count: topic.people, share: Math.round(share * 100) })}
      </Box>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {topic.lastOn && format.day(topic.lastOn)}
      </Typography>
    </TableCell>
  );
};

/** The sessions behind a figure. */
const sessionsOf = ({ productFamily }: CoverageFragment, { topic }: TopicCoverageFragment) =>
  `/TrainingSession?filter=${encodeURIComponent(
    JSON.stringify({ topic: { in: [topic] }, plan: { productFamily: { id: { eq: productFamily } } } }),
  )}`;
