import { CustomerFields, type InputProps } from './CustomerInput.tsx';
import type { Values } from './draft.ts';
import { useSay } from './useSay.ts';

/** Lines below one another, as many as there are. */
export const LinesInput = ({ field, path, value, faults, onChange }: InputProps) => {
  const say = useSay();
  const lines = (value as Values[] | undefined) ?? [];
  const replace = (at: number, line: Values) => onChange(lines.map((each, index) => (index === at ? line : each)));
  return (
    <>
      {lines.map((line, at) => (
        <div key={at} className="line">
          <CustomerFields
            fields={field.fields}
            path={`${path}.${at}.`}
            values={line}
            faults={faults}
            onChange={(part, each) => replace(at, { ...line, [part]: each })}
          />
          <button type="button" onClick={() => onChange(lines.filter((_, index) => index !== at))}>
            {say('remove')}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => onChange([...lines, {}])}>
        {say('add')}
      </button>
    </>
  );
};
