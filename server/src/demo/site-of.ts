import { shipments } from './shipments.ts';
import { world } from './world.ts';

/** Where the machine stands, as whoever signs there writes it: the city and the site. */
export function siteOf(machine: string) {
  const [customer, model] = machine.split(' ');
  const { site } = shipments.findLast(each => each.customer === customer && each.model === model) as { site: string };
  const sites = world.customers.find(({ key }) => key === customer)?.sites ?? [];
  return `${sites.find(({ name }) => name === site)?.city}，${site}`;
}
