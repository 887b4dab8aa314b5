import { createHook } from 'node:async_hooks';

/** Counts how often a password is looked at, as the runtime begins it and whatever is answered, and how many at once. */
export function watchDerivations() {
  const running = new Set<number>();
  const watch = {
    begun: 0,
    together: 0,
    end() {
      hook.disable();
    },
  };
  const hook = createHook({
    init(id, type) {
      if (type !== 'ARGON2REQUEST') return;
      running.add(id);
      watch.begun += 1;
      watch.together = Math.max(watch.together, running.size);
    },
    before: id => void running.delete(id),
  }).enable();
  return watch;
}
