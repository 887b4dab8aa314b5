import { useSay } from './useSay.ts';
import type { Sentence } from './zh.ts';

/** Nothing more is done here, and why; a number to call instead. */
export const End = ({ end, phone }: { end: Sentence; phone?: string }) => {
  const say = useSay();
  return (
    <section className="end" role="status">
      <h1>{say(end)}</h1>
      <p>{say(`${end}More` as Sentence)}</p>
      {phone && (
        <p>
          <a href={`tel:${phone}`}>{phone}</a>
        </p>
      )}
    </section>
  );
};

export const NoAnswer = ({ onRetry }: { onRetry: () => void }) => {
  const say = useSay();
  return (
    <>
      <p role="alert">{say('noAnswer')}</p>
      <button type="button" className="send" onClick={onRetry}>
        {say('retry')}
      </button>
    </>
  );
};
