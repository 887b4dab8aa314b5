/** True where every condition is. */
export function all(conditions: readonly string[]): string {
  const telling = conditions.filter(each => each !== 'true');
  return telling.length > 1 ? telling.map(each => `(${each})`).join(' and ') : (telling[0] ?? 'true');
}

/** True where at least one condition is. */
export const any = (conditions: readonly string[]) =>
  conditions.length ? conditions.map(each => `(${each})`).join(' or ') : 'false';
