import { Box, Stack, Typography } from '@mui/material';
import { Fragment } from 'react';
import { Link } from 'react-router';
import type { CaseEventFragment, CaseQuery } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { Clause } from '../layout/Clause.tsx';
import { recordType, stepNamed } from '../schema/schema.ts';

/** The history in the order of time. */
export const Course = ({ thread: { records, events } }: { thread: CaseQuery['caseThread'] }) => {
  const label = useLabel();
  const format = useFormat();
  const recordOf = new Map(records.map(record => [record.record, record]));
  return (
    <Stack component="ol" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {stepsOf(events).map(({ id, at, step, clause, person, moved }) => {
        const name = stepNamed(step)?.label ?? { zh: step, en: step };
        return (
          <Box
            component="li"
            key={id}
            sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', sm: '170px 1fr' } }}
          >
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {format.time(at)}
            </Typography>
            <Typography variant="body2">
              <strong>{label(name)}</strong>
              {clause && (
                <>
                  {' · '}
                  <Clause number={clause} />
                </>
              )}
              {` · ${person}`}
              {moved
                .flatMap(record => recordOf.get(record) ?? [])
                .map(({ record, resource, number }) => (
                  <Fragment key={record}>
                    {' · '}
                    <Box component={Link} to={`/${resource}/${record}/show`} sx={{ color: 'primary.main' }}>
                      {`${label(recordType(resource).label)} ${number}`}
                    </Box>
                  </Fragment>
                ))}
            </Typography>
          </Box>
        );
      })}
    </Stack>
  );
};

interface CaseStep extends CaseEventFragment {
  /** The records that the step moved, each by an event of its own. */
  moved: string[];
}

/** The steps, each once, whatever number of records it moved. */
function stepsOf(events: CaseEventFragment[]): CaseStep[] {
  const steps: CaseStep[] = [];
  for (const event of events) {
    const last = steps.at(-1);
    if (last && last.at === event.at && last.step === event.step) last.moved.push(event.record);
    else steps.push({ ...event, moved: [event.record] });
  }
  return steps;
}
