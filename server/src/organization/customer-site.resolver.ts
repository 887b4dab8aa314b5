import type { Entered } from '../fields/form.ts';
import { Form, pick } from '../fields/form.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import { CustomerSite } from './customer-site.entity.ts';
import { masterDataSteps } from './master-data.ts';

@Form()
export class CustomerSiteInput extends pick(CustomerSite) {}

/** The machines of a site are its customer's, so the site cannot become another's. */
export function siteKeepsCustomer(
  { customer }: Entered<CustomerSite, 'customer'>,
  site: Partial<CustomerSite>,
): Refusal | undefined {
  if (site.customer && site.customer !== customer) return refuse('siteKeepsCustomer', {}, 'customer');
}

export const CustomerSiteSteps = masterDataSteps(CustomerSite, CustomerSiteInput, ['SALES', 'AFTER_SALES'], {
  rules: [siteKeepsCustomer],
});
