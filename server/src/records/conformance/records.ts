import { ProcedureParameter } from '../../organization/procedure-parameter.entity.ts';
import type { Check } from './check.ts';

/** 4.5. */
export const recordKeeping: readonly Check[] = [
  {
    clause: '4.5',
    name: 'parameterDecided',
    zh: '程序参数在生效前由总经理决定',
    en: 'Parameters are decided on before they are to take effect',
    record: ProcedureParameter,
    on: 'effectiveFrom',
    overdue: "r.state = 'PROPOSED' and r.effective_from < asked.today",
    conforming: "r.state in ('APPROVED', 'REJECTED')",
  },
];
