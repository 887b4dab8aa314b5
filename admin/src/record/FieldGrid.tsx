import { Box } from '@mui/material';
import { useFormState, useWatch } from 'react-hook-form';
import { FormLevel } from '../scan/FormLevel.tsx';
import { isAlongLink, isAsked } from '../schema/form.ts';
import { choicesOf, isMadeByTap, isSentence } from '../schema/inputs.ts';
import type { Field } from '../schema/metadata.ts';
import { FieldInput } from './FieldInput.tsx';
import { useNamed } from './useNamed.ts';

/** The inputs of a form: short ones two in a row where there is room, and first the choice by which others are asked for. */
export const FieldGrid = ({ fields }: { fields: Field[] }) => {
  const values = useWatch();
  const { errors } = useFormState();
  const isWanted = ({ name, onDemand }: Field) => !onDemand || isFilled(values[name]) || Boolean(errors[name]);
  const shown = fields.filter(field => isAsked(field, values) && isWanted(field));
  return (
    <FormLevel value={shown}>
      <Box sx={{ display: 'grid', columnGap: 3, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {shown
          .toSorted((one, other) => Number(decides(other, fields)) - Number(decides(one, fields)))
          .map(field => (
            <WhereAsked key={field.name} field={field} isFilled={isFilled(values[field.name])}>
              <Box sx={{ minWidth: 0, gridColumn: isWide(field, shown) ? '1 / -1' : undefined }}>
                <FieldInput field={field} />
              </Box>
            </WhereAsked>
          ))}
      </Box>
    </FormLevel>
  );
};

interface WhereAskedProps {
  field: Field;
  isFilled: boolean;
  children: React.ReactNode;
}

/** What a linked record decides is asked for unless that says otherwise; what somebody entered stays in sight. */
const WhereAsked = ({ field: { when }, isFilled, children }: WhereAskedProps) => {
  const along = when && isAlongLink(when) ? when : undefined;
  const value = useNamed(along?.field);
  return !along || isFilled || value === undefined || along.is.includes(String(value)) ? children : null;
};

const isFilled = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

const decides = ({ name }: Field, fields: Field[]) => fields.some(({ when }) => when?.field === name);

/** Beside each other there is room for two. */
const isTappedWide = (field: Field) => isMadeByTap(field) && choicesOf(field).length > 3;

const isWide = (field: Field, fields: Field[]) => {
  const { kind, type, many, widget, name } = field;
  return (
    kind === 'object' ||
    isTappedWide(field) ||
    isSentence(field) ||
    decides({ name } as Field, fields) ||
    Boolean(many) ||
    widget === 'LONG_TEXT' ||
    // The fields that the form begins with, such as its title or subject, stand above the rest.
    (name === fields[0]?.name && (kind === 'record' || type === 'String'))
  );
};
