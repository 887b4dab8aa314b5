import { useEffect } from 'react';
import { useIsIdle } from './useIsIdle.ts';

/** Keeps on the device what whoever works on site needs there, once the page has all that it wants, and from then on fresh. */
export function usePrepared(isOnSite: boolean) {
  const isIdle = useIsIdle();
  useEffect(() => {
    if (!isOnSite || !isIdle) return;
    const prepare = async (anew: boolean) => (await import('../field/prepare.ts')).prepare({ anew });
    // Without a network there is nothing to be had, and what was had before stays.
    const online = () => void prepare(true).catch(() => {});
    const seen = () => void (document.visibilityState === 'visible' && prepare(false).catch(() => {}));
    seen();
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [isOnSite, isIdle]);
}
