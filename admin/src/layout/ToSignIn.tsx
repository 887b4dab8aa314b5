import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { Waiting } from './Waiting.tsx';

/** Whoever has no session leaves for the page to sign in, which is none of the panel's, and comes back to where they were. */
export const ToSignIn = () => {
  const { search, state } = useLocation();
  useEffect(() => {
    const query = new URLSearchParams(search);
    if (state?.nextPathname) query.set('next', state.nextPathname + (state.nextSearch ?? ''));
    location.replace(`/login${query.size ? `?${query}` : ''}`);
  }, [search, state]);
  return <Waiting />;
};
