import { approvedParameters } from '../procedure/parameters-in-force.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import {
  type ParameterName,
  Parameters,
  parameterField,
  parameterNames,
} from '../procedures/sh-jr-c-160/parameters.ts';
import { run } from '../read/run.ts';
import { unionOf } from '../read/statement.ts';
import type { ComingParameterValue, ParameterInForce } from './parameters-in-force-types.ts';

type Approved = Pick<ParameterInForce, 'name' | 'value' | 'since' | 'record' | 'by'>;
type Coming = ComingParameterValue & { name: ParameterName };

/** Every parameter on a day: its value, since when and by whom, what it was at first, and what may come. */
export async function parametersOn(day: string, context: RequestContext): Promise<ParameterInForce[]> {
  const { approved, coming } = await run<{ approved: Approved[]; coming: Coming[] }>(context, statement => {
    const asked = { names: statement.param(parameterNames), day: statement.param(day) };
    return `json_build_object('approved', ${approvedOn(asked)}, 'coming', ${comingAfter(asked)})`;
  });
  const defaults = new Parameters();
  return parameterNames.map(name => ({
    ...(approved.find(each => each.name === name) ?? {
      ...{ name, value: String(defaults[name]), since: null, record: null, by: null },
    }),
    default: String(defaults[name]),
    clause: parameterField(name).clause as string,
    coming: coming.filter(each => each.name === name),
  }));
}

interface Asked {
  names: string;
  day: string;
}

const nameOf = (user: string) => `(select u.name from "user" u where u.id = ${user})`;

const approvedOn = ({ names, day }: Asked) =>
  unionOf(
    [
      `select a.*, ${nameOf('d.decided_by_id')} as by from (${approvedParameters(names, day)}) a
        join procedure_parameter d on d.id = a.record`,
    ],
    'o.name',
  );

const comingAfter = ({ names, day }: Asked) =>
  unionOf(
    [
      `select p.name, p.id as record, p.state, p.value, p.effective_from as from, ${nameOf('p.proposed_by_id')} as by
        from procedure_parameter p where p.name = any(${names}::text[])
          and (p.state = 'PROPOSED' or p.state = 'APPROVED' and p.effective_from > ${day}::date)`,
    ],
    'o."from", o.record',
  );
