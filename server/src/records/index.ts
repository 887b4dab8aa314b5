import './conformance/indexes.ts';
import { ConformanceQueries } from './conformance/conformance.resolver.ts';
import { ProcedureRevision } from './procedure-revision.entity.ts';
import { ProcedureRevisionSteps } from './procedure-revision.resolver.ts';
import { ServiceNotice } from './service-notice.entity.ts';
import { ServiceNoticeSteps } from './service-notice.resolver.ts';

/** 4.5, 7 and 8: what is passed to departments, the revisions of the procedure, whether it is followed, and the proof of it. */
export const records = {
  records: [ServiceNotice, ProcedureRevision],
  resolvers: [ServiceNoticeSteps, ProcedureRevisionSteps, ConformanceQueries],
  forms: [],
};
