/** True where every condition is. */
export function all(conditions: readonly string[]): string {
  const effective = conditions.filter(each => each !== 'true');
  return effective.length > 1 ? effective.map(each => `(${each})`).join(' and ') : (effective[0] ?? 'true');
}

/** True where at least one condition is. */
export const any = (conditions: readonly string[]) =>
  conditions.length ? conditions.map(each => `(${each})`).join(' or ') : 'false';
