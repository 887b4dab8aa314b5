import { Correspondence } from './correspondence.entity.ts';
import { CorrespondenceSteps } from './correspondence.resolver.ts';

/** Letters and calls (5.3.8), complaints and what is learnt from them (5.3.9), and nonconforming product (6.1). */
export const improvement = { records: [Correspondence], resolvers: [CorrespondenceSteps], forms: [] };
