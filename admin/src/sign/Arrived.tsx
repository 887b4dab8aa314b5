import { useEffect, useState } from 'react';
import { Problem } from '../link/Problem.tsx';
import { useSay } from '../link/useSay.ts';
import { enter } from './account.ts';
import { SIGNATURE_CHANNEL } from './signatureChannel.ts';
import { readViewer } from './ways.ts';

/** Comes back from the identity provider, and goes on to the panel. */
export const Entered = () => {
  const say = useSay();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    void readViewer(say.language).then(viewer => (viewer ? enter(viewer) : setLost(true)));
  }, [say.language]);
  return isLost ? <Problem>{say('noConnection')}</Problem> : <p role="status">{say('signingIn')}</p>;
};

/** A window of its own in which somebody has signed in anew, to sign: the form in the other window learns by what. */
export const SignedAnew = ({ signature }: { signature: string }) => {
  const say = useSay();
  useEffect(() => {
    history.replaceState(null, '', '/login');
    const channel = new BroadcastChannel(SIGNATURE_CHANNEL);
    channel.postMessage(signature);
    channel.close();
    close();
  }, [signature]);
  return <p role="status">{say('signedAnew')}</p>;
};
