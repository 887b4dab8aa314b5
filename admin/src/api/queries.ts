import type { RecordType, Report } from '../schema/metadata.ts';

export const pageQuery = ({ name, list, filter, order }: RecordType, select: string): string => `
  query ${name}List($filter: ${filter}, ${order ? `$orderBy: [${order}!], ` : ''}$first: Int, $offset: Int) {
    answer: ${list}(filter: $filter, ${order ? 'orderBy: $orderBy, ' : ''}first: $first, offset: $offset) {
      nodes { ${select} }
      totalCount
    }
  }`;

/** The rows of a list by cursor, for reading all of them. */
export const rowsQuery = ({ name, list, filter, order }: RecordType, select: string): string => `
  query ${name}Rows($filter: ${filter}, ${order ? `$orderBy: [${order}!], ` : ''}$after: String) {
    answer: ${list}(filter: $filter, ${order ? 'orderBy: $orderBy, ' : ''}first: 100, after: $after) {
      nodes { ${select} }
      pageInfo { endCursor hasNextPage }
    }
  }`;

/** The order in the API's terms; a field that cannot be ordered by is left to the API. */
export function orderOf({ fields }: RecordType, sort?: { field: string; order: string }): { orderBy?: string[] } {
  const stem = fields.find(({ name }) => name === sort?.field)?.order;
  return stem ? { orderBy: [`${stem}_${sort!.order}`] } : {};
}

export const oneQuery = ({ name, one }: RecordType, select: string): string => `
  query ${name}Page($id: ID!) { answer: ${one}(id: $id) { ${select} } }`;

export const viewerQuery = 'query Viewer { viewer { id personId name departments permissions passwordChangeDue } }';

export const signInMutation = `
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) { id personId name departments permissions passwordChangeDue }
  }`;

export const attachMutation = `
  mutation AttachFile($id: ID!, $input: AttachFileInput!) { attachFile(id: $id, input: $input) { id } }`;

export const removeAttachmentMutation = `
  mutation RemoveAttachment($id: ID!, $input: RemoveAttachmentInput!) { removeAttachment(id: $id, input: $input) { id } }`;

export const signOutMutation = 'mutation SignOut { signOut }';

export const ownSessionsQuery = 'query OwnSessions { ownSessions { id device network createdAt current } }';

export const endSessionMutation = 'mutation EndSession($id: ID!) { endOwnSession(id: $id) }';

export const endOthersMutation = 'mutation EndOtherSessions { endOtherSessions }';

export const changePasswordMutation = `
  mutation ChangeOwnPassword($input: ChangeOwnPasswordInput!) { changeOwnPassword(input: $input) { id } }`;

export const requestLinkMutation =
  'mutation RequestPasswordLink($email: String!) { requestPasswordLink(email: $email) }';

export const savedViewsQuery = 'query SavedViews { savedViews { resource views { label value } } }';

export const saveViewsMutation = `
  mutation SaveViews($resource: String!, $views: [SavedViewInput!]!) { saveViews(resource: $resource, views: $views) }`;

export const inboxQuery = `
  query Inbox { inbox { record resource number title state step clause blocked onBehalfOf due overdue since } }`;

export const dayQuery = `
  query Day($person: ID!) {
    serviceOrders(
      filter: { engineers: { id: { eq: $person } }, state: { in: [DISPATCHED, ON_SITE, ON_HOLD, WORK_DONE] } }
      orderBy: [STARTS_ON_ASC], first: 50
    ) {
      nodes {
        id number version state kind startsOn endsOn arrivalDeadline task
        availableSteps { name blocked }
        equipment { id serialNumber model { code name } }
        customer { name }
        site { name city address contact phone }
        fault { symptom machineState }
        workReports { id state }
      }
    }
  }`;

export const caseQuery = `
  query Case($resource: String!, $record: ID!) {
    caseThread(resource: $resource, record: $record) {
      records { record resource number title state createdAt }
      events { id record at step clause person to }
    }
  }`;

export const calendarQuery = `
  query Calendar($from: Day!, $until: Day!) {
    calendar(from: $from, until: $until) {
      complete
      entries { record resource title from until detail }
    }
  }`;

export const dealersQuery = 'query Dealers { dealers(first: 100, orderBy: [NAME_ASC]) { nodes { id name } } }';

export const coverageQuery = `
  query Coverage($employer: Employer, $dealer: ID) {
    trainingCoverage(employer: $employer, dealer: $dealer) {
      productFamily name people
      topics { topic people lastOn }
    }
  }`;

export const passportQuery = `
  query Passport(
    $people: PersonFilter, $results: AssessmentFilter, $expired: TechnicianLicenceFilter,
    $within30: TechnicianLicenceFilter, $within60: TechnicianLicenceFilter, $within90: TechnicianLicenceFilter
  ) {
    persons(filter: $people, first: 50, orderBy: [NAME_ASC]) {
      totalCount
      nodes {
        id name phone
        certificates(first: 10) { id course state issuedOn }
        licences(first: 10) { id state validUntil productFamily { name } }
      }
    }
    trainingPlans(filter: { state: { in: [APPROVED, ARRANGED, NOTIFIED] } }, first: 20, orderBy: [STARTS_ON_ASC]) {
      nodes { id title state startsOn endsOn productFamily { name } }
    }
    assessments(filter: $results, first: 10, orderBy: [ASSESSED_ON_DESC]) {
      nodes { id state assessedOn theory practice enrolment { person { name } plan { title } } }
    }
    expired: technicianLicences(filter: $expired) { totalCount }
    within30: technicianLicences(filter: $within30) { totalCount }
    within60: technicianLicences(filter: $within60) { totalCount }
    within90: technicianLicences(filter: $within90) { totalCount }
  }`;

const countedPart = 'id partNumber name unit';

export const orderedPartsQuery = `
  query OrderedParts($order: ID!) {
    purchaseOrder(id: $order) { lines { part { ${countedPart} } } }
  }`;

export const partsByCodeQuery = `
  query PartsByCode($codes: [String!]!, $code: String!) {
    exact: parts(filter: { partNumber: { in: $codes } }, first: 1) { nodes { ${countedPart} } }
    alike: parts(filter: { q: $code }, first: 6) { nodes { ${countedPart} } }
  }`;

export const procedureQuery = `
  query Procedure {
    procedure {
      number
      revision
      clauses {
        number zh en iso form retention departments served
        evidence { zh en }
        steps { name }
        counts { record state count }
      }
    }
  }`;

/** All that a report says. */
export const reportQuery = ({ name, period }: Report, fields: readonly string[]): string => {
  const [declared, passed] = period ? ['($from: Day!, $until: Day!)', '(from: $from, until: $until)'] : ['', ''];
  return `query Report_${name}${declared} { answer: ${name}${passed} { ${fields.join(' ')} } }`;
};

const figures = ['conforming', 'overdue', 'missing', 'deviating', 'notApplicable'];

export const conformanceQuery = `
  query Conformance($from: Day!, $until: Day!) {
    conformance(from: $from, until: $until) { clauses { clause checks ${figures.join(' ')} } }
    procedure { clauses { number zh en } }
  }`;

export const clauseConformanceQuery = `
  query ClauseConformance($from: Day!, $until: Day!, $clause: String!) {
    conformance(from: $from, until: $until, clause: $clause) {
      checks {
        name zh en clause resource
        ${figures.map(figure => `${figure} { total records { record number title state day detail } }`).join('\n        ')}
      }
    }
  }`;

export const trendQuery = `
  query ConformanceTrend($clause: String) {
    conformanceTrend(clause: $clause) { month ${figures.join(' ')} }
  }`;

export const executionQuery = `
  query Execution($department: Department!, $from: Day!, $until: Day!) {
    departmentFigures(department: $department, from: $from, until: $until) {
      step clause volume inTime late medianHours deviating excepted
    }
  }`;

export const executionRecordsQuery = `
  query ExecutionRecords($department: Department!, $step: String!, $from: Day!, $until: Day!) {
    departmentRecords(department: $department, step: $step, from: $from, until: $until) {
      resource record number title state at person hours late deviating excepted
    }
  }`;

export const auditTrailQuery = `
  query AuditTrail(
    $resource: String, $number: String, $person: String, $step: String, $clause: String, $from: Day, $until: Day, $after: String
  ) {
    auditTrail(
      resource: $resource, number: $number, person: $person, step: $step, clause: $clause, from: $from, until: $until, after: $after
    ) {
      entries { id position at resource record number title step clause department person onBehalfOf to }
      endCursor hasNextPage
    }
  }`;

export const verifyAuditTrailQuery = `
  query VerifyAuditTrail {
    verifyAuditTrail { intact events anchors lastAnchor brokenPosition record recordId reason }
  }`;
