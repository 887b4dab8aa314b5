import type { SetUpMatter } from '../procedure/set-up.ts';
import { headedDepartments } from '../viewer/roles.ts';
import { Customer } from './customer.entity.ts';
import { Dealer } from './dealer.entity.ts';
import { Equipment } from './equipment.entity.ts';
import { Holiday } from './holiday.entity.ts';
import { Part } from './part.entity.ts';
import { Person } from './person.entity.ts';
import { ProcedureParameter } from './procedure-parameter.entity.ts';
import { ProductModel } from './product-model.entity.ts';
import { RoleChange } from './role-change.entity.ts';
import type { SetUpSubject } from './set-up-completion.entity.ts';
import { Supplier } from './supplier.entity.ts';
import { User } from './user.entity.ts';

/** What stands at the head of every paper. */
const letterhead = ['COMPANY_NAME', 'COMPANY_ADDRESS', 'POSTCODE', 'SUPERVISION_PHONE'];
/** The General Manager, and a head of each department. */
const offices = ['GENERAL_MANAGER', ...headedDepartments.map(department => `${department}_HEAD`)];

const listed = (names: readonly string[]) => names.map(name => `'${name}'`).join(', ');
const active = (table: string) => `select count(*) from ${table} where state = 'ACTIVE'`;

/** Who and what the procedure is about. */
export const organizationSetUp: readonly (SetUpMatter & { subject: SetUpSubject })[] = [
  {
    subject: 'PEOPLE',
    record: Person,
    steps: ['createPerson', 'importPeople'],
    there: `${active('person')} and employer = 'HOUSE'`,
  },
  { subject: 'ACCOUNTS', record: User, steps: ['inviteUser', 'importUsers'], there: active('"user"') },
  {
    subject: 'OFFICES',
    record: RoleChange,
    steps: ['proposeRoles'],
    there: `select count(distinct role) from "user" u, unnest(u.roles) role where u.state = 'ACTIVE' and role in (${listed(offices)})`,
    all: offices.length,
  },
  {
    subject: 'COMPANY',
    record: ProcedureParameter,
    steps: ['proposeParameter'],
    there: `select count(distinct name) from procedure_parameter where state = 'APPROVED' and name in (${listed(letterhead)})`,
    all: letterhead.length,
  },
  {
    subject: 'PARAMETERS',
    record: ProcedureParameter,
    steps: ['proposeParameter'],
    there: `select count(distinct name) from procedure_parameter where state = 'APPROVED' and name not in (${listed(letterhead)})`,
  },
  {
    subject: 'HOLIDAYS',
    record: Holiday,
    steps: ['createHoliday', 'copyHolidayYear', 'importHolidays'],
    there: active('holiday'),
  },
  {
    subject: 'PRODUCTS',
    record: ProductModel,
    steps: ['createProductFamily', 'importProductFamilies', 'createProductModel', 'importProductModels'],
    there: `${active('product_model')} and warranty is not null`,
  },
  { subject: 'DEALERS', record: Dealer, steps: ['createDealer', 'importDealers'], there: active('dealer') },
  {
    subject: 'CUSTOMERS',
    record: Customer,
    steps: ['createCustomer', 'importCustomers', 'createCustomerSite', 'importCustomerSites'],
    there: active('customer'),
  },
  {
    subject: 'MACHINES',
    record: Equipment,
    steps: ['recordShipment', 'importEquipment', 'importInstalledEquipment'],
    there: `select count(*) from equipment where state in ('SHIPPED', 'INSTALLED')`,
  },
  {
    subject: 'SUPPLIERS',
    record: Supplier,
    steps: ['createSupplier', 'importSuppliers'],
    there: active('supplier'),
  },
  { subject: 'PARTS', record: Part, steps: ['createPart', 'importParts'], there: active('part') },
];
