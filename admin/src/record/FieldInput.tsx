import { type KeyboardEvent, lazy } from 'react';
import {
  BooleanInput,
  CheckboxGroupInput,
  DateInput,
  NullableBooleanInput,
  PasswordInput,
  RadioButtonGroupInput,
  SelectInput,
  TextArrayInput,
  TextInput,
  useSourceContext,
  useTranslate,
} from 'react-admin';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { isScannedText, ScannedInput } from '../scan/ScannedInput.tsx';
import { choicesOf, isMadeByTap, isSentence } from '../schema/inputs.ts';
import type { Field } from '../schema/metadata.ts';
import { AmountInput } from './AmountInput.tsx';
import { FileInput } from './FileInput.tsx';
import { FreshSignIn } from './FreshSignIn.tsx';
import { LineForEachInput } from './LineForEachInput.tsx';
import { LinesInput, PartsInput } from './LinesInput.tsx';
import { useSignsAtProvider } from './OwnPassword.tsx';
import { RecordInput } from './RecordInput.tsx';
import { ShapedInput } from './ShapedInput.tsx';
import { SignatureInput } from './SignatureInput.tsx';
import { StepsInput } from './StepsInput.tsx';
import { TimeInput } from './TimeInput.tsx';
import { useValidation } from './useValidation.ts';

const CountInput = lazy(() => import('../count/CountInput.tsx'));
const SamplesInput = lazy(() => import('../samples/SamplesInput.tsx'));

/** The input that fits a field of a step's form. */
export const FieldInput = ({ field }: { field: Field }) => {
  const label = useLabel();
  const validate = useValidation(field);
  const named = {
    source: field.name,
    label: label(field.label),
    helperText: field.hint ? label(field.hint) : false,
    validate,
  } as const;
  if (field.widget === 'COUNT') return <CountInput field={field} {...named} />;
  if (field.widget === 'SAMPLES') return <SamplesInput field={field} {...named} />;
  if (field.oneFor) return <LineForEachInput field={field} {...named} />;
  if (field.widget === 'SIGNATURE') return <SignatureInput {...named} />;
  if (field.kind === 'object')
    return field.many ? <LinesInput field={field} {...named} /> : <PartsInput field={field} />;
  if (field.kind === 'file') return <FileInput field={field} keep={keepFile} {...named} />;
  if (field.kind === 'record') return <RecordInput field={field} {...named} />;
  if (field.kind === 'enum') return <ChoiceInput field={field} {...named} />;
  if (field.widget === 'STEPS') return <StepsInput field={field} {...named} />;
  if (field.many) return <TextsInput {...named} />;
  if (field.shapedBy) return <ShapedInput field={field} shapedBy={field.shapedBy} {...named} />;
  return isScannedText(field) ? <ScannedInput field={field} {...named} /> : <ScalarInput field={field} {...named} />;
};

/** On the device, until the step is sent. */
const keepFile = async (file: File) => (await import('../field/files.ts')).keepFile(file);

export type InputProps = {
  field: Field;
  source: string;
  label: string;
  helperText: string | false;
  validate: ReturnType<typeof useValidation>;
};

/** A choice that has to be made among few is made by one tap; in a line there is no room for it. */
const ChoiceInput = ({ field, ...named }: InputProps) => {
  const enumLabel = useEnumLabel();
  const { getSource } = useSourceContext();
  const isInLine = getSource(field.name) !== field.name;
  const choices = choicesOf(field).map(id => ({ id, name: enumLabel(field.type, id) }));
  const Alone = isMadeByTap(field) && !isInLine ? RadioButtonGroupInput : SelectInput;
  const Input = field.many ? CheckboxGroupInput : Alone;
  return <Input {...named} choices={choices} translateChoice={false} />;
};

const TextsInput = ({ helperText, ...named }: Omit<InputProps, 'field'>) => {
  const translate = useTranslate();
  return <TextArrayInput {...named} helperText={helperText || translate('sanbao.step.oneByOne')} />;
};

const ScalarInput = ({ field, ...named }: InputProps) => {
  const { type, widget, required } = field;
  switch (type) {
    case 'Boolean':
      return required ? <BooleanInput {...named} /> : <NullableBooleanInput {...named} />;
    case 'Day':
      return <DateInput {...named} />;
    case 'DateTime':
      return <TimeInput {...named} />;
    case 'Int':
    case 'Float':
      return <AmountInput field={field} {...named} />;
    default:
      if (widget === 'PASSWORD') return <SignatureByPassword {...named} />;
      if (widget === 'LONG_TEXT') return <TextInput {...named} multiline minRows={3} />;
      if (isSentence(field)) return <TextInput {...named} multiline onKeyDown={keepOneLine} />;
      return <TextInput {...named} type={inputTypes[widget ?? ''] ?? 'text'} />;
  }
};

/** The own password of whoever signs, or what stands in its place. */
const SignatureByPassword = (named: Omit<InputProps, 'field'>) =>
  useSignsAtProvider() ? (
    <FreshSignIn source={named.source} />
  ) : (
    <PasswordInput {...named} autoComplete="new-password" />
  );

const inputTypes: Record<string, string> = { EMAIL: 'email', PHONE: 'tel' };

/** The field grows with its sentence, which stays one: a new line is none of it. */
const keepOneLine = (event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault();
