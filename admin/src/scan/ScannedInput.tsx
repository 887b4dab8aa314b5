import { TextInput, useDataProvider, useSourceContext } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { type CodeRead, readCode } from '../../../server/src/codes/read-code.ts';
import type { InputProps } from '../record/FieldInput.tsx';
import type { Field } from '../schema/metadata.ts';
import { records } from '../schema/schema.ts';
import { useFillBeside } from './FormLevel.tsx';
import { valueFor } from './fills.ts';
import { find, isPlain } from './find.ts';
import { ScanButton } from './ScanButton.tsx';
import { ends, separated } from './scannerKeys.ts';

/** Whether a text is one that stands on labels as a code. */
export const isScannedText = ({ scan, type, kind }: Field) => Boolean(scan) && kind === 'scalar' && type === 'String';

/** Marks and keys that a scanner adds; without any of them, what somebody typed stays as it was typed. */
const ADDED = /^[\]】］][A-Za-z]|[\x00-\x1f␝]/;

/** A number as people type it, or as a code has it, which may say more: then what stands beside it is filled as well. */
export const ScannedInput = ({ field, source, ...named }: InputProps) => {
  const dataProvider = useDataProvider();
  const { getSource } = useSourceContext();
  const { getValues, setValue } = useFormContext();
  const fillBeside = useFillBeside(field.name);
  const path = getSource(source);

  async function take(typed: string) {
    const code = readCode(typed);
    if (isPlain(code) && !code.guess && !ADDED.test(typed)) {
      if (code.gtin && field.scan === 'GTIN') await fillBeside(code);
      return;
    }
    // Until it is looked up there stands what it says by itself.
    const own = valueFor(field.scan, code) ?? code.text;
    setValue(path, code.guess ? typed : own, { shouldDirty: true });
    if (code.guess && isPlain(code)) return;
    const serial = code.machine && field.scan === 'SERIAL' ? await serialOf(code) : undefined;
    const part = await fillBeside(code);
    setValue(path, serial ?? valueFor(field.scan, code, part) ?? own, { shouldDirty: true, shouldValidate: true });
  }

  /** The label of a machine says which it is; its number is that of the record. */
  async function serialOf(code: CodeRead) {
    const type = records.find(({ fields }) => fields.some(({ scan }) => scan === 'MACHINE_CODE'))!;
    const { record } = await find(dataProvider, type, code);
    return record?.[type.fields.find(({ scan }) => scan === 'SERIAL')!.name];
  }

  return (
    <TextInput
      {...named}
      source={source}
      autoComplete="off"
      onKeyDown={event => {
        const { value } = event.target as HTMLInputElement;
        if (separated(event)) return;
        if (ends(event, value)) take(value);
        // The key behind a code goes on to the next field, and never sends the form.
        if (event.key === 'Enter') {
          event.preventDefault();
          toNext(event.currentTarget);
        }
      }}
      onBlur={() => {
        const value = getValues(path);
        if (typeof value === 'string' && ADDED.test(value)) take(value);
      }}
      slotProps={{
        htmlInput: { autoCapitalize: 'off', autoCorrect: 'off', spellCheck: false },
        input: { endAdornment: <ScanButton onCode={take} /> },
      }}
    />
  );
};

/** The field behind this one in its form. */
function toNext(from: HTMLElement) {
  const fields = [
    ...(from.closest('form')?.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea') ?? []),
  ];
  const at = fields.findIndex(each => from.contains(each));
  fields
    .slice(at + 1)
    .find(({ disabled, offsetParent }) => !disabled && offsetParent)
    ?.focus();
}
