import { type FormEvent, useId, useState } from 'react';
import { readReasons } from './machineByCode.ts';
import type { Label } from './task.ts';
import { useSay } from './useSay.ts';

/** Why it is covered until that day: for whoever types what stands on the plate. */
export const WhyCovered = ({ code }: { code: string }) => {
  const say = useSay();
  const id = useId();
  const [serialNumber, setSerialNumber] = useState('');
  const [reasons, setReasons] = useState<Label[]>();
  const [problem, setProblem] = useState('');

  async function ask(event: FormEvent) {
    event.preventDefault();
    setProblem('');
    const answer = await readReasons(code, serialNumber, say.language);
    if (Array.isArray(answer)) setReasons(answer);
    else setProblem(answer ?? say('noConnection'));
  }

  return (
    <details>
      <summary>{say('why')}</summary>
      {reasons ? (
        <ol>
          {reasons.map(each => (
            <li key={each.zh}>{say.label(each)}</li>
          ))}
        </ol>
      ) : (
        <form onSubmit={ask} className="field">
          <label htmlFor={id}>{say('wholeSerial')}</label>
          <input
            id={id}
            value={serialNumber}
            maxLength={40}
            autoComplete="off"
            aria-invalid={Boolean(problem)}
            aria-describedby={`${id}-fault`}
            onChange={({ target }) => setSerialNumber(target.value)}
          />
          <p className="fault" id={`${id}-fault`} role="alert">
            {problem}
          </p>
          <button type="submit" disabled={!serialNumber.trim()}>
            {say('show')}
          </button>
        </form>
      )}
    </details>
  );
};
