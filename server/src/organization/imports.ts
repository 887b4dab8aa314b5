import { LetterSubstitute } from '../print/letter-substitute.entity.ts';
import type { SetWise } from '../procedure/import-kind.ts';
import { Customer } from './customer.entity.ts';
import { CustomerSite } from './customer-site.entity.ts';
import { Dealer } from './dealer.entity.ts';
import { Equipment } from './equipment.entity.ts';
import { EquipmentSteps } from './equipment.resolver.ts';
import { Holiday } from './holiday.entity.ts';
import { type Import, importSteps } from './import-steps.ts';
import { InstalledMachineSteps } from './installed-machine.resolver.ts';
import { personTwins } from './likely-twins.ts';
import {
  CustomerSiteSteps,
  CustomerSteps,
  DealerSteps,
  HolidaySteps,
  LetterSubstituteSteps,
  PartSteps,
  ProductFamilySteps,
  ProductModelSteps,
  SupplierSteps,
} from './master-data.resolver.ts';
import { Part } from './part.entity.ts';
import { Person } from './person.entity.ts';
import { PersonSteps } from './person.resolver.ts';
import { ProductFamily } from './product-family.entity.ts';
import { ProductModel } from './product-model.entity.ts';
import { statutoryHolidays } from './statutory-holidays.ts';
import { Supplier } from './supplier.entity.ts';
import { User } from './user.entity.ts';
import { UserSteps } from './user.resolver.ts';

const outOfUse = 'INACTIVE';

/** The statutory days of the year to come; the notice of the State Council adds those between, and what is made up for. */
const comingYear = (today: string) =>
  statutoryHolidays(Number(today.slice(0, 4)) + 1).map(({ day, name }) => ({ day, name, kind: 'HOLIDAY' }));

/** Where a row is a record and nothing else: the rules that are asked of many at once. */
const together: Readonly<Record<string, readonly SetWise[]>> = { createPerson: [personTwins] };

/** The master data that comes by spreadsheet. A customer with several sites has a row for each of them. */
export const masterData: Import[] = [
  {
    name: 'importCustomers',
    subject: 'CUSTOMERS',
    record: Customer,
    rows: [
      { step: 'createCustomer', of: CustomerSteps },
      { step: 'createCustomerSite', of: CustomerSiteSteps, upon: 'customer' },
    ],
    undone: { Customer: outOfUse, CustomerSite: outOfUse },
  },
  {
    name: 'importEquipment',
    subject: 'EQUIPMENT',
    record: Equipment,
    rows: [{ step: 'recordShipment', of: EquipmentSteps }],
    undone: { Equipment: 'WITHDRAWN' },
  },
  {
    name: 'importInstalledEquipment',
    subject: 'INSTALLED_EQUIPMENT',
    record: Equipment,
    rows: [{ step: 'enterInstalledMachine', of: InstalledMachineSteps }],
    by: ['SALES'],
    undone: { Equipment: 'WITHDRAWN' },
  },
  {
    name: 'importHolidays',
    subject: 'HOLIDAYS',
    record: Holiday,
    rows: [{ step: 'createHoliday', of: HolidaySteps }],
    undone: { Holiday: outOfUse },
    prepared: comingYear,
  },
  ...(
    [
      ['importCustomerSites', 'CUSTOMER_SITES', CustomerSite, 'createCustomerSite', CustomerSiteSteps],
      ['importParts', 'PARTS', Part, 'createPart', PartSteps],
      ['importPeople', 'PEOPLE', Person, 'createPerson', PersonSteps],
      ['importDealers', 'DEALERS', Dealer, 'createDealer', DealerSteps],
      ['importSuppliers', 'SUPPLIERS', Supplier, 'createSupplier', SupplierSteps],
      ['importProductFamilies', 'PRODUCT_FAMILIES', ProductFamily, 'createProductFamily', ProductFamilySteps],
      [
        'importLetterSubstitutes',
        'LETTER_SUBSTITUTES',
        LetterSubstitute,
        'createLetterSubstitute',
        LetterSubstituteSteps,
      ],
      ['importProductModels', 'PRODUCT_MODELS', ProductModel, 'createProductModel', ProductModelSteps],
      ['importUsers', 'USERS', User, 'inviteUser', UserSteps],
    ] as const
  ).map(
    ([name, subject, record, step, of]): Import => ({
      name,
      subject,
      record,
      rows: [{ step, of, together: together[step] }],
      undone: { [record.name]: outOfUse },
    }),
  ),
];

export const ImportSteps = importSteps(masterData);
