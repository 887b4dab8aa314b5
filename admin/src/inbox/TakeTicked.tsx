import { Alert, Button, Checkbox, FormControlLabel, Stack } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { type Refusal, refusalOf } from '../api/refusal.ts';
import { newKey } from '../device.ts';
import type { TaskFragment } from '../generated/operations.ts';
import { useLabel } from '../i18n/useLabel.ts';
import type { Step } from '../schema/metadata.ts';

interface Props {
  step: Step;
  /** Those that can be ticked, and those that are. */
  open: readonly TaskFragment[];
  ticked: readonly TaskFragment[];
  onAll: (isAll: boolean) => void;
}

/** Takes one step on all tasks that are ticked, one after the other; what is refused says why and stays. */
export const TakeTicked = ({ step, open, ticked, onAll }: Props) => {
  const translate = useTranslate();
  const label = useLabel();
  const { take, isTaking, refused } = useTakeEach(step);
  const isWhole = ticked.length === open.length;
  return (
    <>
      {open.length > 0 && (
        <Stack direction="row" spacing={2} sx={{ alignItems: 'center', mb: 1 }}>
          <FormControlLabel
            label={translate('sanbao.inbox.tickAll')}
            control={
              <Checkbox
                checked={isWhole}
                indeterminate={ticked.length > 0 && !isWhole}
                onChange={(_event, isAll) => onAll(isAll)}
              />
            }
          />
          <Button
            variant="contained"
            disableElevation
            disabled={!ticked.length}
            loading={isTaking}
            onClick={() => take(ticked)}
          >
            {translate('sanbao.inbox.takeTicked', { step: label(step.label), count: ticked.length })}
          </Button>
        </Stack>
      )}
      {refused.map(({ number, message }) => (
        <Alert key={number} severity="warning" sx={{ mb: 1, py: 0 }}>
          <strong>{number}</strong> {message}
        </Alert>
      ))}
    </>
  );
};

/**
 * Each is taken under a key of its own, the same for another attempt where no answer came: what was taken before the network
 * was lost is not taken twice.
 */
function useTakeEach(step: Step) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const [key, setKey] = useState(newKey);
  const [isTaking, setTaking] = useState(false);
  const [refused, setRefused] = useState<{ number: string; message: string }[]>([]);
  async function take(tasks: readonly TaskFragment[]) {
    setTaking(true);
    const refusals: (Refusal & { number: string })[] = [];
    for (const { record, number } of tasks)
      await dataProvider
        .performStep(step, { id: record }, `${key} ${record}`)
        .catch(error => refusals.push({ ...refusalOf(error), number }));
    setRefused(refusals.map(({ number, message }) => ({ number, message: translate(message) })));
    if (!refusals.some(({ code }) => code === 'NO_ANSWER')) setKey(newKey);
    setTaking(false);
    const count = tasks.length - refusals.length;
    if (count) notify('sanbao.inbox.taken', { type: 'success', messageArgs: { smart_count: count } });
    refresh();
  }
  return { take, isTaking, refused };
}
