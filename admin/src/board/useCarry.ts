import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';
import type { Carried, Place } from './carried.ts';

/** The pointer has to go so far, in pixels, before it drags what it is upon. */
const DRAG_DISTANCE = 6;

/** The place under a point of the screen. */
function placeAt(x: number, y: number): Place | undefined {
  const { person, day } = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-person]')?.dataset ?? {};
  return person && day ? { person, day } : undefined;
}

/**
 * Something is taken up, by pointer or key, and put down with a person on a day. What is dragged follows the pointer; a finger
 * taps instead, since it scrolls.
 */
export function useCarry() {
  const [carried, setCarried] = useState<Carried>();
  const [place, setPlace] = useState<Place>();
  const [isDragged, setDragged] = useState(false);
  const ghost = useRef<HTMLDivElement>(null);
  const hasJustDragged = useRef(false);

  const cancel = () => {
    setCarried(undefined);
    setPlace(undefined);
    setDragged(false);
  };

  useEffect(() => {
    if (!carried) return;
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && !place && cancel();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  function drag(what: Carried | undefined, { clientX, clientY, button, pointerType }: ReactPointerEvent) {
    hasJustDragged.current = false;
    if (!what || button !== 0 || pointerType === 'touch') return;
    const listening = new AbortController();
    const move = (event: PointerEvent) => {
      const isFar = Math.hypot(event.clientX - clientX, event.clientY - clientY) > DRAG_DISTANCE;
      if (isFar && !hasJustDragged.current) {
        hasJustDragged.current = true;
        setCarried(what);
        setDragged(true);
      }
      if (ghost.current) ghost.current.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 12}px)`;
    };
    const drop = (event: PointerEvent) => {
      listening.abort();
      setDragged(false);
      if (!hasJustDragged.current) return;
      // The click that ends the drag comes first.
      setTimeout(() => {
        hasJustDragged.current = false;
      });
      const found = placeAt(event.clientX, event.clientY);
      if (found) setPlace(found);
      else cancel();
    };
    window.addEventListener('pointermove', move, listening);
    window.addEventListener('pointerup', drop, listening);
    window.addEventListener('pointercancel', drop, listening);
  }

  return {
    carried,
    place,
    isDragged,
    ghost,
    drag,
    put: setPlace,
    cancel,
    /** Takes up what was clicked; the click that ends a drag is none. */
    takeUp: (what: Carried | undefined) => !hasJustDragged.current && what && setCarried(what),
    get isClick() {
      return !hasJustDragged.current;
    },
  };
}

export type Carry = ReturnType<typeof useCarry>;
