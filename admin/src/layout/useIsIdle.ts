import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { whenIdle } from '../device.ts';

/** How long a page may take to answer before it is looked at again, in milliseconds. */
const PAUSE = 300;

/** Whether the page has had all that it wants, so that something else may be asked for. */
export function useIsIdle() {
  const queries = useQueryClient();
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let isGone = false;
    const look = () => {
      if (isGone) return;
      if (queries.isFetching()) setTimeout(() => whenIdle(look), PAUSE);
      else setIdle(true);
    };
    whenIdle(look);
    return () => {
      isGone = true;
    };
  }, [queries]);
  return isIdle;
}
