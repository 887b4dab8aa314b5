import { Box, Button, DialogActions, DialogContent, DialogContentText } from '@mui/material';
import { Suspense, useState } from 'react';
import { Form, type RaRecord, SaveButton, useTranslate } from 'react-admin';
import { useLocation } from 'react-router';
import { keyOf, linksAmong, type Place, placeOfForm, type Upon } from '../draft/place.ts';
import type { Entry } from '../field/entry.ts';
import { KeepForLater } from '../field/KeepForLater.tsx';
import { useEnumLabel, useLabel, useLanguage } from '../i18n/useLabel.ts';
import { Offline } from '../layout/Offline.tsx';
import { startingValues } from '../schema/form.ts';
import type { Step } from '../schema/metadata.ts';
import { formOf, recordType, stateType } from '../schema/schema.ts';
import { besides } from './besides.ts';
import { FieldGrid } from './FieldGrid.tsx';
import { FirstFault } from './FirstFault.tsx';
import { KeptDraft } from './KeptDraft.tsx';
import { LikelyTwins } from './LikelyTwins.tsx';
import { asksForPassword, OwnPassword } from './OwnPassword.tsx';
import { Revealed } from './Revealed.tsx';
import { representation } from './representation.ts';
import { StaleNotice } from './StaleNotice.tsx';
import { StepProblem } from './StepProblem.tsx';
import { TemplateLink } from './TemplateLink.tsx';
import { useDraft } from './useDraft.ts';
import { FormSubject } from './useNamed.ts';
import { usePerformStep } from './usePerformStep.ts';

interface Props {
  step: Step;
  record?: RaRecord;
  initial?: Record<string, unknown>;
  /** What it was opened upon; where absent, all that it begins with a link to. */
  upon?: Upon;
  /** What is read before anything is entered. */
  above?: React.ReactNode;
  onDone: (record: RaRecord) => void;
  onCancel: () => void;
  /** Once the device keeps it, where it got no answer. */
  onKept?: () => void;
}

/**
 * A step's form, or its question where it asks for nothing more. What was typed outlives a refusal, and is given up
 * only when asked: a dialog, too, has its own address, and whatever closes it leaves that address.
 */
export const StepForm = ({ upon, ...props }: Props) => {
  const place = placeOfForm(props.step, props.record, upon ?? linksAmong(props.step, props.initial));
  // The address may change to that of another record while the form stays open.
  return <FormInPlace key={keyOf(place, undefined)} place={place} {...props} />;
};

const FormInPlace = ({
  place,
  step,
  record,
  initial,
  above,
  onDone,
  onCancel,
  onKept = onCancel,
}: Omit<Props, 'upon'> & { place: Place }) => {
  const draft = useDraft(place, record);
  const fresh = () => startingValues(step, record, initial);
  const [start, setStart] = useState(() => ({
    values: { ...fresh(), ...draft.restored?.values, ...place.upon },
    times: 0,
  }));
  const { perform, attempt, problem, revealed, stale, acceptStale } = usePerformStep(step, record, draft, onDone);
  const fields = formOf(step);
  const Beside = besides[step.name];
  const { pathname, search } = useLocation();
  if (revealed) return <Revealed type={recordType(step.record)} record={revealed} onDone={() => onDone(revealed)} />;
  const discard = () => {
    draft.drop();
    setStart({ values: fresh(), times: start.times + 1 });
  };
  const leave = (then: () => void) => () => {
    draft.drop();
    then();
  };
  return (
    <Form
      key={start.times}
      record={{}}
      defaultValues={start.values}
      onSubmit={perform}
      warnWhenUnsavedChanges
      formRootPathname={pathname + search}
      disableInvalidFormNotification
      noValidate
      // A bound that is passed is marked while it is typed.
      mode="onChange"
    >
      <DialogContent>
        {above}
        {fields.length === 0 && <Question step={step} />}
        {record && <Subject step={step} record={record} />}
        {step.imports && <TemplateLink step={step} />}
        <KeptDraft draft={draft} onDiscard={discard} />
        {Beside && (
          <Suspense fallback={null}>
            <Beside record={record} initial={initial} />
          </Suspense>
        )}
        <FormSubject value={{ step, record }}>
          <FieldGrid fields={fields} />
        </FormSubject>
        {asksForPassword(step) && <OwnPassword />}
        {problem?.twins?.length ? <LikelyTwins type={step.record} problem={problem} onTake={draft.drop} /> : null}
        {stale && <StaleNotice step={step} {...stale} />}
        <FirstFault />
      </DialogContent>
      <Box sx={inSight}>
        <Offline />
        {problem && !problem.twins?.length && <StepProblem problem={problem} />}
        {problem?.code === 'NO_ANSWER' && step.offline && !asksForPassword(step) && (
          <KeepForLater
            step={step}
            variables={attempt() as Entry['variables']}
            draftKey={draft.key}
            record={record}
            onKept={leave(onKept)}
          />
        )}
        <StepActions step={step} stale={stale} problem={problem} onCancel={leave(onCancel)} onProceed={acceptStale} />
      </Box>
    </Form>
  );
};

/** Above the keyboard of a phone and at the end of the window, however long the form is. */
const inSight = {
  ...{ position: 'sticky', bottom: 0, zIndex: 1, flexShrink: 0 },
  ...{ bgcolor: 'background.paper', backgroundImage: 'inherit' },
} as const;

const Question = ({ step }: { step: Step }) => {
  const translate = useTranslate();
  const label = useLabel();
  return <DialogContentText>{translate('sanbao.step.confirm', { step: label(step.label) })}</DialogContentText>;
};

/** Which record is acted on, and where the step leads it. */
const Subject = ({ step, record }: { step: Step; record: RaRecord }) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const language = useLanguage();
  const [state, ...others] = step.to;
  const leads = state && others.length === 0 && state !== record.state;
  return (
    <DialogContentText variant="body2" sx={{ mb: 1 }}>
      {representation(recordType(step.record), language)(record)}
      {leads && `${translate('sanbao.step.outcome', { state: enumLabel(stateType(step.record) ?? '', state) })}`}
    </DialogContentText>
  );
};

interface ActionsProps extends Pick<ReturnType<typeof usePerformStep>, 'problem' | 'stale'> {
  step: Step;
  onCancel: () => void;
  onProceed: () => void;
}

/** Back, or on: to take the step, once more where no answer came, or all the same where others were sooner. */
const StepActions = ({ step, stale, problem, onCancel, onProceed }: ActionsProps) => {
  const translate = useTranslate();
  const label = useLabel();
  const again = problem?.code === 'NO_ANSWER' ? translate('sanbao.step.retry') : label(step.label);
  return (
    <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap', '& > button': { minHeight: { xs: 44, sm: 'auto' } } }}>
      <Button onClick={onCancel}>{translate(stale ? 'sanbao.stale.leave' : 'ra.action.cancel')}</Button>
      {!stale?.gone && (
        <SaveButton
          alwaysEnable
          icon={null}
          color={step.tone === 'DANGER' ? 'error' : 'primary'}
          label={stale ? translate('sanbao.stale.proceed') : again}
          onClick={onProceed}
        />
      )}
    </DialogActions>
  );
};
