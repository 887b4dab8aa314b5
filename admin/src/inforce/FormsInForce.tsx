import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type {
  FormInForceFragment,
  RetentionInForceFragment,
  RevisionInForceFragment,
} from '../generated/operations.ts';
import { today, useFormat } from '../i18n/format.ts';
import { toLocalTime } from '../i18n/localTime.ts';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { Section } from '../record/Section.tsx';
import { ChangeLink, InForceList, InForceRow } from './InForceRow.tsx';
import { RevisionLink } from './RevisionsInForce.tsx';

interface Props {
  forms: FormInForceFragment[];
  /** The latest first. */
  revisions: RevisionInForceFragment[];
  periods: RetentionInForceFragment[];
}

/** Each controlled form: its revision, and how long it is kept. */
export const FormsInForce = ({ forms, revisions, periods }: Props) => {
  const translate = useTranslate();
  const title = translate('sanbao.inForce.forms');
  return (
    <Section title={title} count={forms.length}>
      <InForceList label={title}>
        {forms.map(form => (
          <FormRow
            key={form.number}
            form={form}
            period={periods.find(period => period.form === form.appendix)}
            revision={revisionOf(form, revisions)}
          />
        ))}
      </InForceList>
    </Section>
  );
};

/** The last revision in force that names the form; later ones of the procedure leave it as it was. */
const revisionOf = ({ appendix }: FormInForceFragment, revisions: readonly RevisionInForceFragment[]) => {
  const named = revisions.find(
    ({ effectiveFrom, forms }) => effectiveFrom <= today() && forms.some(({ form }) => form === appendix),
  );
  return named && { of: named, letter: named.forms.find(({ form }) => form === appendix)?.revision };
};

interface RowProps {
  form: FormInForceFragment;
  period: RetentionInForceFragment | undefined;
  revision: ReturnType<typeof revisionOf>;
}

const FormRow = ({ form, period, revision }: RowProps) => {
  const translate = useTranslate();
  const label = useLabel();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const years = period?.years;
  const kept =
    period && years
      ? translate('sanbao.inForce.years', { smart_count: years })
      : enumLabel('Retention', form.retention);
  return (
    <InForceRow
      name={`${form.appendix} ${label(form)}`}
      value={kept}
      since={
        period ? (
          <Box component={Link} to={`/RetentionPeriod/${period.id}/show`} sx={{ color: 'primary.main' }}>
            {translate('sanbao.inForce.since', {
              from: format.day(toLocalTime(period.createdAt).slice(0, 10)),
              by: period.decidedBy.name,
            })}
          </Box>
        ) : (
          translate('sanbao.inForce.byProcedure')
        )
      }
      coming={
        <>
          {form.number}
          {revision && (
            <>
              {` ${translate('sanbao.procedure.revision', { revision: revision.letter })} · `}
              <RevisionLink revision={revision.of} />
            </>
          )}
        </>
      }
      change={
        <ChangeLink record="RetentionPeriod" step="setRetention" of={label(form)} initial={{ form: form.appendix }} />
      }
    />
  );
};
