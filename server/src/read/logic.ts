/** SQL: the conjunction of the conditions. */
export function all(conditions: readonly string[]): string {
  const effective = conditions.filter(each => each !== 'true');
  return effective.length > 1 ? effective.map(each => `(${each})`).join(' and ') : (effective[0] ?? 'true');
}

/** SQL: the disjunction of the conditions. */
export const any = (conditions: readonly string[]) =>
  conditions.length ? conditions.map(each => `(${each})`).join(' or ') : 'false';
