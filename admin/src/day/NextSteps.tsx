import { Button, Stack } from '@mui/material';
import { Link } from 'react-router';
import { waitsFor } from '../field/ahead.ts';
import { useEntries } from '../field/useAhead.ts';
import type { OrderFragment } from '../generated/operations.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { stepNamed } from '../schema/schema.ts';

const sign = () => stepNamed('signWorkReport')!;

/** A step that was taken leads back to the day. */
const back = { back: '/day' };

/** The steps possible on this order now, or once what waits here is received, then with all that is done on site; each opens its form on the page of the order, or of the report to be signed. */
export const NextSteps = ({ order, isAhead }: { order: OrderFragment; isAhead: boolean }) => {
  const label = useLabel();
  const steps = order.availableSteps
    .filter(({ blocked }) => !blocked)
    .flatMap(({ name }) => stepNamed(name) ?? [])
    .filter(({ tone, offline }) => tone === 'PRIMARY' || (isAhead && offline))
    // Forms filled in upon the order come before steps that lead it on.
    .sort((a, b) => a.from.length - b.from.length);
  const filed = order.workReports.filter(({ state }) => state === 'FILED');
  const unsigned = waitsFor(sign(), order.id, filed, useEntries());
  return (
    <Stack spacing={1}>
      {unsigned && (
        <Button
          variant="contained"
          disableElevation
          size="large"
          component={Link}
          to={`/WorkReport/${unsigned}/show?step=${sign().name}`}
          state={back}
          sx={{ minHeight: 52 }}
        >
          {label(sign().label)}
        </Button>
      )}
      {steps.map(step => (
        <Button
          key={step.name}
          variant={step.tone === 'PRIMARY' ? 'contained' : 'outlined'}
          disableElevation
          size="large"
          component={Link}
          to={`/ServiceOrder/${order.id}/show?step=${step.name}`}
          state={back}
          sx={{ minHeight: 52 }}
        >
          {label(step.label)}
        </Button>
      ))}
    </Stack>
  );
};
