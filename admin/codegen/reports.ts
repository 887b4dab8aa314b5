import { type GraphQLField, type GraphQLSchema, getNamedType } from 'graphql';
import type { Report } from '../src/schema/metadata.ts';
import { directive } from './directives.ts';

/** A report: how it is read, whose dashboard has it, and how it is drawn. */
export function describeReport(schema: GraphQLSchema, query: GraphQLField<unknown, unknown>): Report | undefined {
  const report = directive(schema, 'report', query);
  if (!report) return undefined;
  const [zh, en] = report.about;
  return {
    name: query.name,
    label: { zh: report.zh, en: report.en },
    about: { zh, en },
    departments: report.departments,
    row: getNamedType(query.type).name,
    ...(query.args.length > 0 && { period: true }),
    chart: report.chart,
    by: report.by,
    draws: report.draws,
    ...(report.headline && { headline: report.headline }),
  };
}
