import { useId } from 'react';
import { DrawingPad } from '../signature/DrawingPad.tsx';
import type { Values } from './draft.ts';
import { LinesInput } from './LinesInput.tsx';
import { PhotosInput } from './PhotosInput.tsx';
import type { CustomerField } from './task.ts';
import type { Faults } from './useAnswer.ts';
import { useSay } from './useSay.ts';

export interface InputProps {
  field: CustomerField;
  path: string;
  value: unknown;
  faults: Faults;
  onChange: (value: unknown) => void;
}

interface FieldsProps {
  fields?: readonly CustomerField[];
  /** The beginning of their paths. */
  path?: string;
  values: Values;
  faults: Faults;
  onChange: (name: string, value: unknown) => void;
}

/** The inputs of a form, of a value or of a line. */
export const CustomerFields = ({ fields, path = '', values, faults, onChange }: FieldsProps) =>
  fields?.map(field => (
    <CustomerInput
      key={field.name}
      field={field}
      path={`${path}${field.name}`}
      value={values[field.name]}
      faults={faults}
      onChange={value => onChange(field.name, value)}
    />
  ));

/** The input that fits a field, with room for a finger, its label above and what is wrong with it below. */
export const CustomerInput = (props: InputProps) => {
  const { field, path, value, faults, onChange } = props;
  const say = useSay();
  const id = useId();
  const fault = faults[path];
  const label = (
    <>
      {say.label(field)}
      {field.unit && ` (${say.label(field.unit)})`}
      {!field.required && field.kind !== 'flag' && <small> {say('optional')}</small>}
    </>
  );
  const below = (
    <>
      {field.hint && <p className="hint">{say.label(field.hint)}</p>}
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </>
  );
  if (['choice', 'choices', 'texts', 'value', 'values', 'lines'].includes(field.kind))
    return (
      <fieldset className="field" data-path={path} aria-describedby={fault && `${id}-fault`}>
        <legend>{label}</legend>
        <Group {...props} />
        {below}
      </fieldset>
    );
  if (field.kind === 'flag')
    return (
      <div className="field" data-path={path}>
        <label className="option">
          <input type="checkbox" checked={Boolean(value)} onChange={({ target }) => onChange(target.checked)} />
          {label}
        </label>
        {below}
      </div>
    );
  const common = {
    id,
    value: String(value ?? ''),
    maxLength: field.kind === 'text' ? field.max : undefined,
    'aria-invalid': Boolean(fault),
    'aria-describedby': fault && `${id}-fault`,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <div className="field" data-path={path}>
      <label htmlFor={id}>{label}</label>
      {field.widget === 'LONG_TEXT' ? <textarea rows={4} {...common} /> : <input {...typeOf(field)} {...common} />}
      {below}
    </div>
  );
};

function typeOf({ kind, widget, min, max }: CustomerField) {
  if (kind === 'whole' || kind === 'decimal')
    return { type: 'number', inputMode: kind === 'whole' ? 'numeric' : 'decimal', step: 'any', min, max } as const;
  if (kind === 'day') return { type: 'date' };
  if (kind === 'moment') return { type: 'datetime-local' };
  if (widget === 'PHONE') return { type: 'tel', autoComplete: 'tel' };
  return { type: widget === 'EMAIL' ? 'email' : 'text' };
}

/** Fields of more than one input: choices to tap, a signature, the parts of a value, lines. */
const Group = ({ field, path, value, faults, onChange }: InputProps) => {
  const say = useSay();
  const name = useId();
  if (field.kind === 'choice' || field.kind === 'choices') {
    const many = field.kind === 'choices';
    const chosen = many ? ((value as string[]) ?? []) : [value];
    const toggle = (each: string) =>
      many ? (chosen.includes(each) ? chosen.filter(other => other !== each) : [...chosen, each]) : each;
    return field.choices?.map(choice => (
      <label key={choice.value} className="option">
        <input
          type={many ? 'checkbox' : 'radio'}
          name={name}
          checked={chosen.includes(choice.value)}
          onChange={() => onChange(toggle(choice.value))}
        />
        {say.label(choice)}
      </label>
    ));
  }
  if (field.widget === 'PHOTOS') return <PhotosInput field={field} value={value} onChange={onChange} />;
  if (field.kind !== 'value')
    return <LinesInput field={field} path={path} value={value} faults={faults} onChange={onChange} />;
  const parts = (value ?? {}) as Values;
  const change = (part: Values) => {
    const next = { ...parts, ...part };
    onChange(Object.values(next).every(each => !each) ? null : next);
  };
  const isSignature = field.widget === 'SIGNATURE';
  return (
    <>
      {isSignature && (
        <>
          <DrawingPad
            label={say('draw')}
            clear={say('clear')}
            points={(parts.points as string | undefined) ?? null}
            onChange={points => change({ points })}
          />
          {faults[`${path}.points`] && <p className="fault">{faults[`${path}.points`]}</p>}
          <p className="hint">{say('typed')}</p>
        </>
      )}
      <CustomerFields
        fields={field.fields?.filter(({ name }) => !isSignature || name !== 'points')}
        path={`${path}.`}
        values={parts}
        faults={faults}
        onChange={(part, each) => change({ [part]: each })}
      />
    </>
  );
};
