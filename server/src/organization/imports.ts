// Rows are entered by these steps, which have to be declared before.
import './customer.resolver.ts';
import './customer-site.resolver.ts';
import './equipment.resolver.ts';
import './part.resolver.ts';
import './person.resolver.ts';
import { Customer } from './customer.entity.ts';
import { Equipment } from './equipment.entity.ts';
import { importSteps } from './import-steps.ts';
import { Part } from './part.entity.ts';
import { Person } from './person.entity.ts';

/** The master data that comes by spreadsheet. A customer with several sites has a row for each of them. */
export const ImportSteps = importSteps([
  {
    name: 'importCustomers',
    zh: '导入顾客',
    en: 'Import customers',
    subject: 'CUSTOMERS',
    record: Customer,
    rows: [
      { step: 'createCustomer' },
      { step: 'createCustomerSite', upon: 'customer', prefix: { zh: '现场', en: 'Site' } },
    ],
  },
  {
    name: 'importEquipment',
    zh: '导入设备',
    en: 'Import equipment',
    subject: 'EQUIPMENT',
    record: Equipment,
    rows: [{ step: 'recordShipment' }],
  },
  {
    name: 'importParts',
    zh: '导入零件',
    en: 'Import parts',
    subject: 'PARTS',
    record: Part,
    rows: [{ step: 'createPart' }],
  },
  {
    name: 'importPeople',
    zh: '导入人员',
    en: 'Import people',
    subject: 'PEOPLE',
    record: Person,
    rows: [{ step: 'createPerson' }],
  },
]);
