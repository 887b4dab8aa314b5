import { Problem } from '../link/Problem.tsx';
import { useSay } from '../link/useSay.ts';
import { providerAddress, type Ways } from './ways.ts';

/** The way in by the company's identity provider, and what became of it. */
export const ProviderSignIn = ({ provider, refusal, passwords }: Ways & { provider: string }) => {
  const say = useSay();
  const hasLeft = new URLSearchParams(location.search).has('left');
  return (
    <section className="way">
      {hasLeft && (
        <p role="status">
          {say('leftHere', { provider })} <a href="/sign-in/end">{say('leaveThere', { provider })}</a>
        </p>
      )}
      <Problem>{refusal}</Problem>
      <a className={passwords ? 'other' : 'send'} href={providerAddress()}>
        {say('signInBy', { provider })}
      </a>
    </section>
  );
};
