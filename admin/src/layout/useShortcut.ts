import { useEffect } from 'react';

/** Runs `action` on the keys that `matches` names, wherever the focus is. */
export function useShortcut(matches: (event: KeyboardEvent) => boolean, action: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!matches(event)) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}

export const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
