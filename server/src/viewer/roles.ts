import { type ChoiceOf, choice } from '../fields/choice.ts';

export const Department = choice(
  'Department',
  [
    'AFTER_SALES',
    'MANAGEMENT',
    'SALES',
    'MANUFACTURING',
    'GENERAL_MANAGER',
    'DEALER',
    'CUSTOMER',
    'AUDIT',
    'ADMINISTRATION',
  ],
  'The departments of the procedure, and those outside its departments who use the system.',
);
export type Department = ChoiceOf<typeof Department>;

export const Role = choice(
  'Role',
  [
    'AFTER_SALES',
    'AFTER_SALES_HEAD',
    'ENGINEER',
    'MANAGEMENT',
    'MANAGEMENT_HEAD',
    'SALES',
    'SALES_HEAD',
    'MANUFACTURING',
    'MANUFACTURING_HEAD',
    'GENERAL_MANAGER',
    'DEALER',
    'CUSTOMER',
    'AUDITOR',
    'ADMINISTRATOR',
  ],
  "What a user may be; a head also has the office's role. An engineer is of After-Sales but not of its office. A customer is nobody who signs in: whoever holds a one-time link has that role, for the one step that it is for.",
);
export type Role = ChoiceOf<typeof Role>;

const departments: Record<Role, Department> = {
  AFTER_SALES: 'AFTER_SALES',
  AFTER_SALES_HEAD: 'AFTER_SALES',
  ENGINEER: 'AFTER_SALES',
  MANAGEMENT: 'MANAGEMENT',
  MANAGEMENT_HEAD: 'MANAGEMENT',
  SALES: 'SALES',
  SALES_HEAD: 'SALES',
  MANUFACTURING: 'MANUFACTURING',
  MANUFACTURING_HEAD: 'MANUFACTURING',
  GENERAL_MANAGER: 'GENERAL_MANAGER',
  DEALER: 'DEALER',
  CUSTOMER: 'CUSTOMER',
  AUDITOR: 'AUDIT',
  ADMINISTRATOR: 'ADMINISTRATION',
};

export const departmentOf = (role: Role) => departments[role];
export const departmentsOf = (roles: readonly Role[]): Department[] => [...new Set(roles.map(departmentOf))];

type Headed = { [R in Role]: R extends `${infer D extends Role & Department}_HEAD` ? D : never }[Role];

/** The departments that have a head, by whose office's role each is entered: they do the work of the procedure. */
export const headedDepartments = Object.keys(Role)
  .filter(role => role.endsWith('_HEAD'))
  .map(role => role.slice(0, -5) as Headed);

/** The departments whose head somebody with these roles is. */
export const departmentsLedBy = (roles: readonly Role[]): Department[] =>
  headedDepartments.filter(department => roles.includes(`${department}_HEAD`));

/** All others: not to be chosen where work is given to a department. */
export const departmentsWithoutHead = Object.keys(Department).filter(
  each => !headedDepartments.includes(each as Headed),
);

/** Roles whose holders decide, or who let others in: given by two people. */
export const isDeciding = (role: Role) =>
  role === 'GENERAL_MANAGER' || role === 'ADMINISTRATOR' || role.endsWith('_HEAD');

/** Roles that no other can be joined with: theirs are not the company's own people in its departments. */
export const standsAlone = (roles: readonly Role[]) =>
  roles.some(role => role === 'DEALER' || role === 'CUSTOMER' || role === 'AUDITOR' || role === 'ADMINISTRATOR');

/** The roles that a user acts in: those given, and for a head the office's. */
export const effectiveRoles = (roles: readonly Role[]): Role[] => [
  ...new Set(roles.flatMap(role => (role.endsWith('_HEAD') ? [role, role.slice(0, -5) as Role] : [role]))),
];
