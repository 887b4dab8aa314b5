import { Customer } from './customer.entity.ts';
import { Equipment } from './equipment.entity.ts';
import { EquipmentSteps } from './equipment.resolver.ts';
import { type Import, importSteps } from './import-steps.ts';
import { CustomerSiteSteps, CustomerSteps, PartSteps } from './master-data.resolver.ts';
import { Part } from './part.entity.ts';
import { Person } from './person.entity.ts';
import { PersonSteps } from './person.resolver.ts';

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
  },
  {
    name: 'importEquipment',
    subject: 'EQUIPMENT',
    record: Equipment,
    rows: [{ step: 'recordShipment', of: EquipmentSteps }],
  },
  {
    name: 'importParts',
    subject: 'PARTS',
    record: Part,
    rows: [{ step: 'createPart', of: PartSteps }],
  },
  {
    name: 'importPeople',
    subject: 'PEOPLE',
    record: Person,
    rows: [{ step: 'createPerson', of: PersonSteps }],
  },
];

export const ImportSteps = importSteps(masterData);
