import { useEffect, useRef, useState } from 'react';

/** How far below what is seen of the page something is near, so that it is there when the reader comes to it. */
const NEAR = '300px';

/** An element's ref, and whether the reader has come near it. */
export function useNear() {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || !place.current) return;
    const observer = new IntersectionObserver(
      seen => seen.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      {
        rootMargin: `0px 0px ${NEAR}`,
      },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [near]);
  return [place, near] as const;
}
