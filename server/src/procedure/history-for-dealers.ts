import type { Procedure } from './procedure.ts';

/**
 * What was entered and changed in a record, as far as dealers see the fields it went into. What a form asks beyond
 * them, such as a reason, is told by the field that keeps it.
 */
export const inputForDealers = (procedure: Procedure, row: string, input: string) =>
  `(select json_object_agg(e.key, e.value) from json_each(${objectOnly(input)}) e where ${isShown(procedure, row, 'e.key')})`;

export const changesForDealers = (procedure: Procedure, row: string, changes: string) =>
  `(select coalesce(json_agg(c), '[]') from json_array_elements(${changes}) c where ${isShown(procedure, row, "c->>'field'")})`;

const objectOnly = (json: string) => `case json_typeof(${json}) when 'object' then ${json} else '{}' end`;

const isShown = ({ shownToDealers }: Procedure, row: string, name: string) =>
  `coalesce('${JSON.stringify(shownToDealers)}'::jsonb->${row}.record ? (${name}), false)`;
