import type { Entered } from '../fields/form.ts';
import { Form, pick } from '../fields/form.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { CustomerSite } from './customer-site.entity.ts';
import { masterDataSteps } from './master-data.ts';

@Form()
export class CustomerSiteInput extends pick(CustomerSite) {}

/** The machines of a site are its customer's, so the site cannot become another's. */
export function siteKeepsCustomer(
  { customer }: Input<Entered<CustomerSite, 'customer'>>,
  site: Partial<Facts<CustomerSite>>,
): Refusal | undefined {
  if (site.customer && site.customer.id !== customer.id) return refuse('siteKeepsCustomer', {}, 'customer');
}

export const CustomerSiteSteps = masterDataSteps(CustomerSite, CustomerSiteInput, ['SALES', 'AFTER_SALES'], {
  rules: [siteKeepsCustomer],
});
