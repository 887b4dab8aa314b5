import { Button, Checkbox, FormControlLabel, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TaskFragment } from '../generated/operations.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { RefusedSubjects } from '../record/RefusedSubjects.tsx';
import { useTakeEach } from '../record/useTakeEach.ts';
import type { Step } from '../schema/metadata.ts';

interface Props {
  step: Step;
  /** Those that can be ticked, and those that are. */
  open: readonly TaskFragment[];
  ticked: readonly TaskFragment[];
  onAll: (isAll: boolean) => void;
}

/** Takes one step on all tasks that are ticked; what is refused stays. */
export const TakeTicked = ({ step, open, ticked, onAll }: Props) => {
  const translate = useTranslate();
  const label = useLabel();
  const { take, isTaking, refused } = useTakeEach();
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
            onClick={() =>
              take(
                step,
                ticked.map(({ record, number }) => ({ id: record, number })),
              )
            }
          >
            {translate('sanbao.inbox.takeTicked', { step: label(step.label), count: ticked.length })}
          </Button>
        </Stack>
      )}
      <RefusedSubjects refused={refused} />
    </>
  );
};
