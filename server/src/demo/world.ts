import { company } from './company.ts';
import { customers } from './customers.ts';
import { dealers } from './dealers.ts';
import { holidays } from './holidays.ts';
import { parameters } from './parameters.ts';
import { parts } from './parts.ts';
import { people } from './people.ts';
import { productFamilies, productModels } from './products.ts';
import { shipments } from './shipments.ts';
import { suppliers } from './suppliers.ts';
import type { TrainingPlan } from './training-plan.ts';
import { cartoners } from './training-year/cartoners.ts';
import { caseSealers } from './training-year/case-sealers.ts';
import { flowPackers } from './training-year/flow-packers.ts';
import { palletizers } from './training-year/palletizers.ts';
import { verticalPackers } from './training-year/vertical-packers.ts';
import { users } from './users.ts';
import { venues } from './venues.ts';

const trainingYear: readonly TrainingPlan[] = [
  ...verticalPackers,
  ...flowPackers,
  ...cartoners,
  ...caseSealers,
  ...palletizers,
];

/** The demo's world: who there is, what is made, and how a year of training went. Invented throughout. */
export const world = {
  company,
  people,
  users,
  dealers,
  customers,
  productFamilies,
  productModels,
  shipments,
  suppliers,
  parts,
  venues,
  holidays,
  parameters,
  trainingYear,
} as const;
