import { type FactsOf, factsOf } from '../procedure/fact-policy.ts';
import { AccessToken } from './access-token.entity.ts';
import { Customer } from './customer.entity.ts';
import { CustomerSite } from './customer-site.entity.ts';
import { Dealer } from './dealer.entity.ts';
import { Delegation } from './delegation.entity.ts';
import { Equipment } from './equipment.entity.ts';
import { ImportRun } from './import-run.entity.ts';
import { Part } from './part.entity.ts';
import { Person } from './person.entity.ts';
import { PersonDataRequest } from './person-data-request.entity.ts';
import { ProductFamily } from './product-family.entity.ts';
import { ProductModel } from './product-model.entity.ts';
import { Restore } from './restore.entity.ts';
import { RoleChange } from './role-change.entity.ts';
import { User } from './user.entity.ts';

/**
 * What becomes of each fact of master data on which something rests, when it changes: of each that a step, a paper, a
 * page or a letter looks at; what standing rules rest on says the rule.
 */
export const facts: readonly FactsOf[] = [
  factsOf(AccessToken, { dealer: 'FROZEN' }),
  factsOf(Customer, {
    state: 'FROZEN',
    name: 'SHOWN',
    creditCode: 'SHOWN',
    industry: 'SHOWN',
    contact: 'SHOWN',
    phone: 'SHOWN',
  }),
  factsOf(CustomerSite, {
    state: 'FROZEN',
    name: 'SHOWN',
    city: 'FROZEN',
    country: 'FROZEN',
    address: 'SHOWN',
    postcode: 'SHOWN',
    contact: 'SHOWN',
    phone: 'SHOWN',
  }),
  factsOf(Dealer, {
    state: 'FROZEN',
    name: 'SHOWN',
    creditCode: 'SHOWN',
    city: 'SHOWN',
    address: 'SHOWN',
    contact: 'SHOWN',
    phone: 'SHOWN',
  }),
  factsOf(Delegation, { delegator: 'FROZEN', deputy: 'FROZEN' }),
  factsOf(Equipment, {
    state: 'FROZEN',
    model: 'FLAG',
    serialNumber: 'SHOWN',
    customer: 'FROZEN',
    site: 'FROZEN',
    manufacturedOn: 'SHOWN',
    shippedOn: 'FROZEN',
    startedUpOn: 'FROZEN',
    acceptedOn: 'FROZEN',
    noticeDueOn: 'SHOWN',
    followedUpLate: 'SHOWN',
    followUps: 'SHOWN',
    warranty: 'FROZEN',
    machineCode: 'SHOWN',
    arrivalNotices: 'FROZEN',
  }),
  factsOf(ImportRun, { dealer: 'FROZEN' }),
  factsOf(Part, {
    state: 'FROZEN',
    partNumber: 'SHOWN',
    gtin: 'SHOWN',
    name: 'SHOWN',
    specification: 'SHOWN',
    partClass: 'FROZEN',
    unit: 'REFUSE',
    tracking: 'REFUSE',
    models: 'FROZEN',
    leadTime: 'SHOWN',
    supplierWarrantyMonths: 'FROZEN',
    unitPrice: 'FROZEN',
    minimumStock: 'SHOWN',
    stock: 'FROZEN',
  }),
  factsOf(Person, {
    state: 'FLAG',
    name: 'SHOWN',
    employer: 'FROZEN',
    dealer: 'FROZEN',
    customer: 'FROZEN',
    roles: 'FLAG',
    phone: 'SHOWN',
    email: 'SHOWN',
    erasedAt: 'FROZEN',
    certificates: 'FROZEN',
  }),
  factsOf(ProductFamily, { state: 'FROZEN', code: 'SHOWN', name: 'SHOWN' }),
  factsOf(ProductModel, { state: 'FROZEN', code: 'SHOWN', name: 'SHOWN', warranty: 'FROZEN' }),
  factsOf(Restore, { recordedBy: 'FROZEN' }),
  factsOf(PersonDataRequest, { enteredBy: 'FROZEN' }),
  factsOf(RoleChange, { user: 'FROZEN', proposedBy: 'FROZEN' }),
  factsOf(User, {
    state: 'FROZEN',
    email: 'SHOWN',
    name: 'SHOWN',
    person: 'FROZEN',
    roles: 'FROZEN',
    passwordSetAt: 'SHOWN',
    identityBoundAt: 'FROZEN',
  }),
];
