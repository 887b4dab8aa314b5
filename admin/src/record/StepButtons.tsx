import { Alert, Button, Stack, Typography } from '@mui/material';
import { useId } from 'react';
import { type RaRecord, useTranslate } from 'react-admin';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { Upon } from '../draft/place.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { Clause } from '../layout/Clause.tsx';
import { useMay } from '../layout/permissions.ts';
import { initialUpon, uponByLines, uponOf } from '../schema/form.ts';
import type { RecordType, Step } from '../schema/metadata.ts';
import { nextSteps, stepNamed } from '../schema/schema.ts';
import { StepDialog } from './StepDialog.tsx';

export interface AvailableStep {
  name: string;
  clause: string | null;
  /** Why the rule refuses the step at the moment, in the reader's language. */
  blocked: string | null;
  /** In whose place this person would take it. */
  onBehalfOf: string | null;
  /** The record waits for it now. */
  awaited: boolean;
}

const order: Step['tone'][] = ['PRIMARY', 'PLAIN', 'DANGER'];

/** The steps open to this person here and now, as the server says; a step in the address opens its dialog. */
export const StepButtons = ({ type, record }: { type: RecordType; record: RaRecord }) => {
  const translate = useTranslate();
  const label = useLabel();
  const [search, setSearch] = useSearchParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  const may = useMay();
  const close = () => setSearch({}, { replace: true, state });
  const offers = offersOn(type, record);
  const opened = offers.find(({ step, blocked }) => step.name === search.get('step') && !blocked);
  const blocked = offers.filter(offer => offer.blocked);
  const isAwaited = offers.some(offer => offer.awaited && !offer.blocked);
  const reasons = useId();
  const reasonOf = (step: Step) => `${reasons}-${step.name}`;
  if (offers.length === 0) return null;
  return (
    <Stack spacing={1} role="group" aria-label={translate('sanbao.show.steps')}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        {offers.map(({ step, blocked: reason, onBehalfOf, awaited }) => (
          <StepButton
            key={step.name}
            step={step}
            isNext={isAwaited ? awaited : step.tone === 'PRIMARY'}
            onBehalfOf={onBehalfOf}
            blockedBy={reason ? reasonOf(step) : undefined}
            onClick={() => setSearch({ step: step.name }, { state })}
          />
        ))}
      </Stack>
      {blocked.map(({ step, blocked: reason, initial }) =>
        initial ? (
          // Nothing is amiss: another record is there already, or none is wanted.
          <Typography key={step.name} id={reasonOf(step)} variant="body2" sx={{ color: 'text.secondary' }}>
            <strong>{label(step.label)}</strong> {reason}
          </Typography>
        ) : (
          <Alert key={step.name} id={reasonOf(step)} severity="warning" sx={{ py: 0 }}>
            <strong>{label(step.label)}</strong> {reason}
          </Alert>
        ),
      )}
      {opened && (
        <StepDialog
          key={opened.step.name}
          step={opened.step}
          record={opened.step.from.length ? record : undefined}
          initial={opened.initial}
          upon={opened.upon}
          onClose={close}
          onKept={state?.back && (() => navigate(state.back, { state }))}
          onDone={done => {
            if (state?.back) return navigate(state.back, { state });
            const isMade = Boolean(opened.initial);
            if (isMade && nextSteps(opened.step).some(({ name }) => may(name)))
              return navigate(`/${opened.step.record}/${done.id}/show`);
            close();
          }}
        />
      )}
    </Stack>
  );
};

interface Offer {
  step: Step;
  blocked?: string | null;
  onBehalfOf?: string | null;
  awaited: boolean;
  initial?: Record<string, unknown>;
  upon?: Upon;
}

/** The server's offers; what a step creates upon this record begins with a link to it. */
const offersOn = (type: RecordType, record: RaRecord): Offer[] =>
  (record.availableSteps as AvailableStep[])
    .flatMap(({ name, ...offer }): Offer[] => {
      const step = stepNamed(name);
      if (!step) return [];
      const initial = initialUpon(type.name, record, step);
      if (!initial) return [{ ...offer, step, upon: uponByLines(type.name, record, step) }];
      const upon = uponOf(type.name, record, step);
      return [{ ...offer, step: { ...step, tone: 'PLAIN' }, initial, upon }];
    })
    .sort((a, b) => Number(b.awaited) - Number(a.awaited) || order.indexOf(a.step.tone) - order.indexOf(b.step.tone));

interface StepButtonProps {
  step: Step;
  /** It leads on from here, and stands out: what is awaited, or where nothing is, what mostly leads on. */
  isNext: boolean;
  onBehalfOf?: string | null;
  /** The element that says why the step cannot be taken now. */
  blockedBy?: string;
  onClick: () => void;
}

const StepButton = ({ step, isNext, onBehalfOf, blockedBy, onClick }: StepButtonProps) => {
  const label = useLabel();
  const translate = useTranslate();
  return (
    <Button
      variant={isNext ? 'contained' : 'outlined'}
      color={step.tone === 'DANGER' ? 'error' : 'primary'}
      disableElevation
      disabled={Boolean(blockedBy)}
      aria-describedby={blockedBy}
      onClick={onClick}
      sx={{ width: { xs: isNext ? '100%' : 'auto', sm: 'auto' } }}
    >
      {label(step.label)}
      {step.clause && (
        <Typography component="span" variant="caption" sx={{ ml: 1 }}>
          <Clause number={step.clause} isInside />
        </Typography>
      )}
      {onBehalfOf && (
        <Typography component="span" variant="caption" sx={{ ml: 1 }}>
          {translate('sanbao.onBehalfOf', { person: onBehalfOf })}
        </Typography>
      )}
    </Button>
  );
};
