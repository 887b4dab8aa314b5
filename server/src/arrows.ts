/**
 * What may import what, types included: a folder, or a file beside the folders, uses its own layer and those above it in
 * this list, never one below. Each chapter is a layer of its own.
 */
export const layers: readonly (readonly string[])[] = [
  ['messages', 'platform', 'config.ts'],
  [
    'access',
    'contract',
    'fields',
    'files',
    'imports',
    'letters',
    'limits',
    'links',
    'policy',
    'print',
    'procedure',
    'procedures',
    'read',
    'sign',
    'context.ts',
    'directives.ts',
  ],
  ['organization'],
  ['improvement'],
  ['training'],
  ['customer-service'],
  ['repair'],
  ['spare-parts'],
  ['records'],
  ['chapters.ts', 'database.ts', 'law'],
  ['annotate.ts', 'schema.ts'],
  ['jobs'],
  ['demo'],
  ['releases'],
  ['http', 'create-context.ts'],
  ['server.ts', 'main.ts'],
  ['commands'],
];

const relation = 'a relation, declared on both sides';
const account = 'whose it is: an account is a record of the organization';

/** What still goes against it, and why. The list only gets shorter: what is no longer needed here fails the test. */
export const exceptions: Readonly<Record<string, string>> = {
  'access/access-token.ts > organization/access-token.entity.ts': 'who asks by a token is found by its record',
  'access/account-link.entity.ts > organization/user.entity.ts': account,
  'access/account-link.resolver.ts > organization/user.entity.ts': account,
  'access/account-link.ts > organization/user.entity.ts': account,
  'access/change-password.ts > organization/user.entity.ts': account,
  'access/saved-views.entity.ts > organization/user.entity.ts': account,
  'access/session.entity.ts > organization/user.entity.ts': account,
  'access/sessions.ts > organization/user.entity.ts': account,
  'access/visit.ts > organization/user.entity.ts': account,
  'customer-service/contract-obligation.entity.ts > repair/service-order.entity.ts': relation,
  'customer-service/field-service-assessment-rules.ts > repair/service-order.entity.ts':
    'the type of whose work is assessed',
  'customer-service/field-service-assessment.entity.ts > repair/service-order.entity.ts': relation,
  'customer-service/remittance.entity.ts > spare-parts/parts-application.entity.ts': relation,
  'customer-service/survey-rules.ts > repair/service-order.entity.ts': 'the type of what a customer is asked about',
  'customer-service/survey.entity.ts > repair/service-order.entity.ts': relation,
  'customer-service/warranty-decision.entity.ts > repair/fault-report.entity.ts': relation,
  'customer-service/warranty-decision.ts > repair/fault-report.entity.ts': 'a decision opens and ends with a report',
  'improvement/complaint.entity.ts > repair/service-order.entity.ts': relation,
  'organization/equipment.entity.ts > repair/goods-arrival-notice.entity.ts': relation,
  'organization/person.entity.ts > training/certificate.entity.ts': relation,
  'organization/person.entity.ts > training/technician-licence.entity.ts': relation,
  'platform/banner.ts > demo/accounts.ts': 'whoever starts the demo is told its accounts',
};
