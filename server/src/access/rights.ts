import type { MikroORM } from '@mikro-orm/postgresql';
import { BaseLine } from '../procedure/record.ts';
import { ProcedureChainHead, ProcedureEvent, ProcedureEventContent, ProcedureEventLink } from '../procedure/procedure-event.entity.ts';
import { DEALER, HOUSE } from '../read/row-rules.ts';

const appendOnly = new Set<unknown>([ProcedureEvent, ProcedureEventContent]);
const readOnly = new Set<unknown>([ProcedureEventLink, ProcedureChainHead]);

/**
 * What the application's roles may do, worked out from the entities after every migration: events are only added,
 * records never deleted, and only lines and links can be taken away.
 */
export async function grantRights(orm: MikroORM) {
  const statements = [...orm.getMetadata().getAll().values()]
    .filter(({ abstract, tableName }) => !abstract && tableName)
    .map(({ class: entity, tableName, pivotTable }) => {
      const removable = pivotTable || entity?.prototype instanceof BaseLine;
      const rights = readOnly.has(entity)
        ? 'select'
        : appendOnly.has(entity)
          ? 'select, insert'
          : `select, insert, update${removable ? ', delete' : ''}`;
      return `revoke all on "${tableName}" from ${HOUSE}, ${DEALER}; grant ${rights} on "${tableName}" to ${HOUSE}, ${DEALER}`;
    });
  await orm.em.getConnection().executeDump(statements.join(';\n'));
}
