import type { FastifyInstance } from 'fastify';
import { createContext } from '../create-context.ts';
import { businessDay } from '../fields/business-day.ts';
import { XLSX } from '../imports/sheet.ts';
import { template } from '../imports/template.ts';
import { forbidden, notFound, unauthenticated } from '../messages/errors.ts';
import { importers } from '../procedure/import-kind.ts';
import { disposition } from './files.ts';

/** The workbook to fill in for an import, for whoever may import, at `/imports/importPeople/template.xlsx`. */
export function serveImportTemplates(app: FastifyInstance, parts: Parameters<typeof createContext>[0]) {
  app.get<{ Params: { name: string } }>('/imports/:name/template.xlsx', async (request, reply) => {
    const { procedure, viewer, language, now } = await createContext(parts, request, reply);
    if (!viewer) throw unauthenticated(language);
    const kind = procedure.importNamed(request.params.name);
    if (!kind) throw notFound(language);
    if (!importers(kind).some(role => viewer.roles.includes(role))) throw forbidden(language);
    reply
      .type(XLSX)
      .header('content-disposition', disposition(`${procedure.labels.of(kind.name)[language]}.xlsx`, 'attachment'));
    return template(procedure.labels, kind, language, businessDay(now));
  });
}
