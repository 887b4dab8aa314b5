import NoteIcon from '@mui/icons-material/EditNoteOutlined';
import { Box, FormControlLabel, IconButton, Radio, RadioGroup, Typography } from '@mui/material';
import { Fragment, useId, useState } from 'react';
import { SourceContextProvider, useInput, useTranslate } from 'react-admin';
import { get, useFormState, useWatch } from 'react-hook-form';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { isWanted } from '../schema/form.ts';
import type { Field } from '../schema/metadata.ts';
import { enums, partsOf } from '../schema/schema.ts';
import { FieldFault } from './FieldFault.tsx';
import { FieldInput } from './FieldInput.tsx';
import { FieldValue } from './FieldValue.tsx';
import type { FormFacts } from './useOneFor.ts';
import { useValidation } from './useValidation.ts';

interface Props {
  field: Field;
  known: FormFacts;
  source: string;
  /** The field of the line that says for what it is. */
  by: string;
  /** The choices for each, by one tap. */
  choice?: Field;
  others: Field[];
  /** The rest is asked for at once, not on demand. */
  isOpen?: boolean;
}

/** One line: who or what it is for, the choice beside it, and the rest on demand. */
export const LineForEach = ({ field, known, source, by, choice, others, isOpen: isAsked }: Props) => {
  const { name, facts } = known;
  const translate = useTranslate();
  const title = useId();
  const { errors } = useFormState();
  const line = useWatch({ name: source });
  const isSent = isWanted(field, line ?? {});
  const isShown = isAsked || others.some(({ required }) => required);
  const [isOpen, setOpen] = useState(isShown || others.some(part => line?.[part.name]));
  const hasFault = others.some(({ name: part }) => get(errors, `${source}.${part}`));
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', py: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: { xs: 0, sm: 2 } }}>
        <Typography id={title} sx={{ flex: '1 1 4em', fontWeight: 600 }}>
          {name}
        </Typography>
        {others.length > 0 && !isShown && (
          <IconButton
            aria-label={translate('sanbao.lines.more', { name })}
            aria-expanded={isOpen || hasFault}
            color={isOpen ? 'primary' : 'default'}
            onClick={() => setOpen(!isOpen)}
          >
            <NoteIcon />
          </IconButton>
        )}
        {choice && <OneTapChoice field={choice} source={`${source}.${choice.name}`} labelledBy={title} />}
      </Box>
      {facts && <KnownFacts {...facts} by={by} />}
      <FieldFault message={get(errors, `${source}.${by}.message`)} />
      {(isOpen || hasFault) && (
        <SourceContextProvider value={{ getSource: part => `${source}.${part}`, getLabel: part => part }}>
          <Box
            sx={{
              display: 'grid',
              columnGap: 2,
              gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fit, minmax(150px, 1fr))' },
            }}
          >
            {others.map(part => (
              <Box key={part.name}>
                <FieldInput field={isSent ? part : { ...part, required: undefined }} />
                {facts && <OutsideLimits field={part} value={line?.[part.name]} facts={facts.value} />}
              </Box>
            ))}
          </Box>
        </SourceContextProvider>
      )}
    </Box>
  );
};

/** A number outside of the limits of its line is marked while it is typed; whether it may stand is for a rule to say. */
const OutsideLimits = ({ field, value, facts }: { field: Field; value: unknown; facts: Record<string, unknown> }) => {
  const translate = useTranslate();
  if (!field.limits) return null;
  const [lower, upper] = field.limits.map(name => facts[name]);
  const isOutside = isBelow(value, lower) || isBelow(upper, value);
  return (
    <Typography variant="caption" component="div" role="status" sx={{ color: 'error.main' }}>
      {isOutside && translate('sanbao.samples.outside')}
    </Typography>
  );
};

const isBelow = (value: unknown, limit: unknown) =>
  value != null && value !== '' && limit != null && Number(value) < Number(limit);

/** The limits of a line and the like: in one line below its name. */
const KnownFacts = ({ type, value, by }: NonNullable<FormFacts['facts']> & { by: string }) => {
  const label = useLabel();
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {partsOf(type)
        .filter(({ name }) => name !== by && value[name] != null)
        .map((part, at) => (
          <Fragment key={part.name}>
            {at > 0 && ' · '}
            {label(part.label)} <FieldValue field={part} value={value[part.name]} />
          </Fragment>
        ))}
    </Typography>
  );
};

const OneTapChoice = ({ field, source, labelledBy }: { field: Field; source: string; labelledBy: string }) => {
  const enumLabel = useEnumLabel();
  const validate = useValidation(field);
  const { field: input, fieldState } = useInput({ source, validate });
  return (
    <Box>
      <RadioGroup row aria-labelledby={labelledBy} {...input} value={input.value ?? ''}>
        {Object.keys(enums[field.type] ?? {}).map(value => (
          <FormControlLabel
            key={value}
            value={value}
            control={<Radio size="small" sx={{ p: { xs: 1, sm: 1.5 } }} />}
            sx={{ minHeight: 44, mr: { xs: 0.75, sm: 2 } }}
            label={enumLabel(field.type, value)}
          />
        ))}
      </RadioGroup>
      <FieldFault message={fieldState.error?.message} />
    </Box>
  );
};
