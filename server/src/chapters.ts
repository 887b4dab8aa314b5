import { policy } from '../policy/index.ts';
import { customerService } from './customer-service/index.ts';
import { improvement } from './improvement/index.ts';
import { organization } from './organization/index.ts';
import { defineProcedure } from './procedure/procedure.ts';
import { document } from './procedures/sh-jr-c-160/document.ts';
import { records } from './records/index.ts';
import { repair } from './repair/index.ts';
import { spareParts } from './spare-parts/index.ts';
import { training } from './training/index.ts';

/** The chapters in the order of their dependence: each may use those before it. */
export const chapters = [organization, improvement, training, customerService, repair, spareParts, records];

/** The procedure that Sanbao runs. */
export const afterSales = defineProcedure({ document, chapters, policy });
