import { Form, pick } from '../fields/form.ts';
import { Dealer } from './dealer.entity.ts';
import { endSessionsOf } from './end-access.ts';
import { masterDataSteps } from './master-data.ts';

@Form()
export class DealerInput extends pick(Dealer) {}

export const DealerSteps = masterDataSteps(Dealer, DealerInput, ['SALES', 'AFTER_SALES'], {
  deactivated: (dealer, _, act) => endSessionsOf({ dealer }, act),
});
