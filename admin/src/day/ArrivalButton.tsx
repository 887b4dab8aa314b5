import { Button, Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { refusalOf } from '../api/refusal.ts';
import { keyOf } from '../api/useRead.ts';
import { newKey } from '../device.ts';
import { serverTime } from '../field/clock.ts';
import { dayQuery, type OrderFragment } from '../generated/operations.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { StepDialog } from '../record/StepDialog.tsx';
import { useStepNotice } from '../record/useStepNotice.ts';
import { stepNamed } from '../schema/schema.ts';

const arrival = () => stepNamed('recordSiteArrival')!;

/** Arrived, now, in one tap. Where more has to be said, or nobody answers, the form opens and asks for it. */
export const ArrivalButton = ({ order }: { order: OrderFragment }) => {
  const label = useLabel();
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const queries = useQueryClient();
  const notice = useStepNotice(arrival());
  const [initial, setInitial] = useState<Record<string, unknown>>();
  const [isSending, setSending] = useState(false);

  async function arrive() {
    const arrivedAt = serverTime().toISOString();
    const variables = { id: order.id, expectedVersion: order.version, input: {} };
    setSending(true);
    try {
      notice(await dataProvider.performStep(arrival(), variables, newKey()));
      await queries.invalidateQueries({ queryKey: keyOf(dayQuery) });
    } catch (error) {
      // Out of reach, the time of the tap is the time of the arrival.
      const { code } = refusalOf(error);
      setInitial(code === 'NO_ANSWER' ? { arrivedAt } : {});
    } finally {
      setSending(false);
    }
  }

  return (
    <Stack spacing={1}>
      <Button
        variant="contained"
        size="large"
        disableElevation
        loading={isSending}
        onClick={arrive}
        sx={{ minHeight: 52 }}
      >
        {label(arrival().label)}
      </Button>
      <Button onClick={() => setInitial({})} sx={{ minHeight: 44 }}>
        {translate('sanbao.day.arrivalDetails')}
      </Button>
      {initial && (
        <StepDialog
          step={arrival()}
          record={{ ...order, history: [] }}
          initial={initial}
          onClose={() => {
            setInitial(undefined);
            void queries.invalidateQueries({ queryKey: keyOf(dayQuery) });
          }}
        />
      )}
    </Stack>
  );
};
