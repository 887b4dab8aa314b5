import { gtinOf, shortest } from '../codes/gtin.ts';
import { Texts } from '../fields/declarations.ts';
import { type Entered, Form, pick } from '../fields/form.ts';
import { normalForm } from '../fields/normal-form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { LetterSubstitute } from '../print/letter-substitute.entity.ts';
import { drawn, Letters } from '../print/letters.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { cityNamed, postcodeWhole } from './city.ts';
import { creditCodeRight } from './credit-code.ts';
import { Customer } from './customer.entity.ts';
import { CustomerSite } from './customer-site.entity.ts';
import { Dealer } from './dealer.entity.ts';
import { endSessionsOf } from './end-access.ts';
import { Holiday } from './holiday.entity.ts';
import { companyTwin, NOT_TWIN_OF } from './likely-twins.ts';
import { masterDataSteps } from './master-data.ts';
import { familyStays } from './model-family-change.resolver.ts';
import { Part } from './part.entity.ts';
import { ProductFamily } from './product-family.entity.ts';
import { ProductModel } from './product-model.entity.ts';
import { Supplier } from './supplier.entity.ts';
import { sameTerms } from './warranty-terms.ts';
import { isWeekend } from './working-days.ts';

@Form()
export class CustomerInput extends pick(Customer) {
  @Texts({ optional: true, onDemand: true, max: 20, description: NOT_TWIN_OF }) notTwinOf?: string[] | null;
}

export const CustomerSteps = masterDataSteps(Customer, CustomerInput, ['SALES', 'AFTER_SALES'], {
  rules: [creditCodeRight, companyTwin('customer')],
});

@Form()
export class CustomerSiteInput extends pick(CustomerSite) {}

/** The machines of a site are its customer's, so the site cannot become another's. */
export function siteKeepsCustomer(
  { customer }: Input<Entered<CustomerSite, 'customer'>>,
  site: Partial<Facts<CustomerSite>>,
): Refusal | undefined {
  if (site.customer && site.customer.id !== customer.id) return refuse('siteKeepsCustomer', {}, 'customer');
}

/** A place that is entered twice splits its machines: those of one customer go by names of their own. */
async function siteNamedAlready(
  { customer, name }: Input<Entered<CustomerSite, 'customer' | 'name'>>,
  site: Partial<Facts<CustomerSite>>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (normalForm(name) === normalForm(site.name ?? '')) return undefined;
  // Of two at once the second finds what the first has entered.
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [customer.id]);
  const [same] = await em.execute(
    `select from customer_site where customer_id = ? and state = 'ACTIVE' and normal_form(name) = normal_form(?) limit 1`,
    [customer.id, name],
  );
  if (same) return refuse('siteNamedAlready', { name }, 'name');
}

export const CustomerSiteSteps = masterDataSteps(CustomerSite, CustomerSiteInput, ['SALES', 'AFTER_SALES'], {
  rules: [siteKeepsCustomer, siteNamedAlready, cityNamed, postcodeWhole],
});

@Form()
export class DealerInput extends pick(Dealer) {
  @Texts({ optional: true, onDemand: true, max: 20, description: NOT_TWIN_OF }) notTwinOf?: string[] | null;
}

export const DealerSteps = masterDataSteps(Dealer, DealerInput, ['SALES', 'AFTER_SALES'], {
  rules: [creditCodeRight, companyTwin('dealer')],
  deactivated: (dealer, _, context) => endSessionsOf({ dealer }, context),
});

@Form()
export class SupplierInput extends pick(Supplier) {
  @Texts({ optional: true, onDemand: true, max: 20, description: NOT_TWIN_OF }) notTwinOf?: string[] | null;
}

export const SupplierSteps = masterDataSteps(Supplier, SupplierInput, ['MANAGEMENT', 'AFTER_SALES'], {
  rules: [creditCodeRight, companyTwin('supplier')],
});

@Form()
export class ProductFamilyInput extends pick(ProductFamily) {}

export const ProductFamilySteps = masterDataSteps(ProductFamily, ProductFamilyInput, ['AFTER_SALES', 'MANUFACTURING']);

@Form()
export class ProductModelInput extends pick(ProductModel) {}

/** 5.2.3: other terms have a reason, and another person who approves them. */
export function termsStay(
  { warranty }: Input<ProductModelInput>,
  model: Partial<Facts<ProductModel>>,
): Refusal | undefined {
  if (model.code && warranty !== undefined && !sameTerms(model.warranty ?? null, warranty))
    return refuse('termsByProposal', {}, 'warranty');
}

export const ProductModelSteps = masterDataSteps(ProductModel, ProductModelInput, ['AFTER_SALES', 'MANUFACTURING'], {
  rules: [termsStay, familyStays],
});

@Form()
export class PartInput extends pick(Part) {}

/** A GTIN is one by its length and its check digit. */
export function gtinIsOne({ gtin }: Pick<Entered<Part>, 'gtin'>): Refusal | undefined {
  if (gtin && !gtinOf(gtin)) return refuse('noGtin', { gtin }, 'gtin');
}

export const PartSteps = masterDataSteps(Part, PartInput, ['MANAGEMENT', 'AFTER_SALES'], {
  rules: [gtinIsOne],
  complete(part, { gtin }) {
    part.gtin = gtin ? shortest(gtinOf(gtin) as string) : null;
  },
});

@Form()
export class HolidayInput extends pick(Holiday) {}

export const HolidaySteps = masterDataSteps(Holiday, HolidayInput, ['MANAGEMENT'], { rules: [madeUpAtWeekend] });

@Form()
export class LetterSubstituteInput extends pick(LetterSubstitute) {}

/** One letter that people see, and for it letters that fonts have. */
export async function substituteLegible({
  letter,
  printedAs,
}: Entered<LetterSubstitute, 'letter' | 'printedAs'>): Promise<Refusal | undefined> {
  if ([...letter].length !== 1 || drawn(letter) !== letter) return refuse('oneLetter', {}, 'letter');
  const [missing] = (await Letters.of([printedAs])).missing([printedAs]);
  if (missing || !drawn(printedAs).trim())
    return refuse('substituteWithoutFont', { letter: missing ?? printedAs }, 'printedAs');
}

export const LetterSubstituteSteps = masterDataSteps(LetterSubstitute, LetterSubstituteInput, ['MANAGEMENT'], {
  rules: [substituteLegible],
});

/** Days worked to make up for a holiday would otherwise be free. */
export function madeUpAtWeekend({ day, kind }: Entered<Holiday, 'day' | 'kind'>): Refusal | undefined {
  if (kind === 'MADE_UP' && !isWeekend(day)) return refuse('madeUpOnWorkingDay', {}, 'day');
}
