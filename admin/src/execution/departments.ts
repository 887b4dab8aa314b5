/** The departments that carry out the procedure. */
export const departments = ['AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER'] as const;

/** The department in which somebody works; the General Manager and whoever is of none of them look at those of others. */
export const ownDepartment = (own: readonly string[]): string | undefined =>
  departments.find(each => each !== 'GENERAL_MANAGER' && own.includes(each));
