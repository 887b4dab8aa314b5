import { createContext, useContext } from 'react';
import { useDataProvider, useSourceContext } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import type { CodeRead } from '../../../server/src/codes/read-code.ts';
import type { Field } from '../schema/metadata.ts';
import { recordType } from '../schema/schema.ts';
import { type ReadPart, valueFor } from './fills.ts';
import { find, isScanned } from './find.ts';

const Level = createContext<readonly Field[]>([]);

/** The fields that stand beside each other in a form or in a line of it: one code may fill several of them. */
export const FormLevel = Level.Provider;

/** Fills what stands beside a field, where nothing stands yet, from the code that was read into it. */
export function useFillBeside(of: string) {
  const dataProvider = useDataProvider();
  const { getSource } = useSourceContext();
  const { getValues, setValue } = useFormContext();
  const beside = useContext(Level).filter(({ name }) => name !== of);
  const isEmpty = (name: string) => [null, undefined, ''].includes(getValues(getSource(name)));
  const fill = (name: string, value: unknown) =>
    setValue(getSource(name), value, { shouldDirty: true, shouldValidate: true });

  /** The part or machine that the code names, where the form asks for it beside; then all else that it says. */
  return async (code: CodeRead, known?: ReadPart) => {
    let part = known;
    for (const { name, type } of beside.filter(isScannedLink)) {
      const { record } = await find(dataProvider, recordType(type), code);
      if (record && isEmpty(name)) fill(name, record.id);
      part ??= record;
    }
    for (const field of beside) {
      const value = valueFor(field.scan, code, part);
      if (value !== undefined && isEmpty(field.name)) fill(field.name, value);
    }
    return part;
  };
}

export const isScannedLink = ({ kind, type, many }: Field) => kind === 'record' && !many && isScanned(recordType(type));
