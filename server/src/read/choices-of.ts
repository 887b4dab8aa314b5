import type { GraphQLSchema } from 'graphql';
import { type Choosable, choosable } from '../fields/choice.ts';
import { choicesIn } from '../fields/form.ts';
import { classOf } from '../fields/output.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { orderType } from './order.ts';

/** All that is chosen from in a schema, by name: in its fields and its forms, and how its lists are sorted. */
export const choicesNamed = ({ records }: Procedure, schema: GraphQLSchema): ReadonlyMap<string, Choosable> =>
  new Map(
    [
      ...choicesIn(Object.values(schema.getTypeMap()).flatMap(type => classOf(type) ?? [])),
      ...records.map(orderType),
    ].flatMap(choices => {
      const chosen = choosable(choices);
      return chosen ? [[chosen.name, chosen]] : [];
    }),
  );
