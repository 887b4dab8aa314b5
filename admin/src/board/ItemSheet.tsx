import { Alert, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { BoardItemFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { SideSheet } from '../layout/SideSheet.tsx';
import { StateChip } from '../record/StateChip.tsx';
import type { AvailableStep } from '../record/StepButtons.tsx';
import { StepDialog } from '../record/StepDialog.tsx';
import type { Step } from '../schema/metadata.ts';
import { recordType, stepNamed } from '../schema/schema.ts';
import { carriedItem } from './carried.ts';
import { useTrouble } from './Item.tsx';
import type { Carry } from './useCarry.ts';
import { useWholeRecord } from './useWholeRecord.ts';

interface Props {
  item: BoardItemFragment;
  carry: Carry;
  onClose: () => void;
}

/** One item of the board: what is the matter with it, what can be done, and the way to its record. */
export const ItemSheet = ({ item, carry, onClose }: Props) => {
  const translate = useTranslate();
  const format = useFormat();
  const label = useLabel();
  const { resource, record, state, number, from, until, customer, city, title, arriveBy } = item;
  const troubles = useTrouble()(item);
  const moved = carriedItem(item);
  return (
    <SideSheet title={customer ?? title} beside={` · ${label(recordType(resource).calendar!)}`} close={onClose}>
      <Stack spacing={1.5} sx={{ mt: 1, alignItems: 'start' }}>
        <StateChip record={resource} state={state} />
        <Typography>
          {[`${format.day(from)} – ${format.day(until)}`, city, customer && title].filter(Boolean).join(' · ')}
        </Typography>
        {arriveBy && <Typography>{translate('sanbao.board.arriveBy', { day: format.day(arriveBy) })}</Typography>}
        {troubles.map(trouble => (
          <Alert key={trouble} severity={item.besideAnswered && !item.unlicensed.length ? 'info' : 'error'}>
            {trouble}
          </Alert>
        ))}
        <Link className="plain-link" to={`/${resource}/${record}/show`}>
          {number}
        </Link>
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
          <Steps item={item} />
          {moved && (
            <Button
              variant="outlined"
              onClick={() => {
                onClose();
                carry.takeUp(moved);
              }}
            >
              {translate('sanbao.board.move')}
            </Button>
          )}
        </Stack>
      </Stack>
    </SideSheet>
  );
};

/** The steps that lead the record on; moving it is done on the board. */
const Steps = ({ item: { resource, record: id, step: moving } }: Pick<Props, 'item'>) => {
  const label = useLabel();
  const record = useWholeRecord(resource, id);
  const [taken, setTaken] = useState<Step>();
  const offered = ((record?.availableSteps ?? []) as AvailableStep[]).filter(({ name }) => name !== moving);
  return (
    <>
      {offered.map(({ name, blocked }) => {
        const step = stepNamed(name);
        if (!step?.from.length || step.tone !== 'PRIMARY') return null;
        return (
          <Button
            key={name}
            variant="contained"
            disabled={Boolean(blocked)}
            title={blocked ?? ''}
            onClick={() => setTaken(step)}
          >
            {label(step.label)}
          </Button>
        );
      })}
      {taken && record && <StepDialog step={taken} record={record} onClose={() => setTaken(undefined)} />}
    </>
  );
};
