/** A table whose rows decide figures of another kind of record. */
export interface Source {
  table: string;
  /** SQL: the ids of the records whose figures may be others, once the row `s` of that table has changed. */
  ids: string;
  /** Where only these of its columns count, which seldom change; lines have only such. */
  only?: readonly string[];
}

const orders = (where: string) => `select o.id from service_order o where ${where}`;
const parameter = (table: string, name: string) => `select r.id from ${table} r where s.name = '${name}'`;
/** The person of an account changes where two people turn out to be one. */
const accounts = (table: string): Source => ({
  table: 'user',
  ids: `select r.id from ${table} r`,
  only: ['person_id'],
});
const attendance = (table: string, link: string, lines: string): Source[] => [
  { table, ids: `select a.enrolment_id from ${lines} a where a.${link} = s.id` },
  { table: lines, ids: 'select s.enrolment_id', only: ['enrolment_id'] },
];
const marks = (table: 'lapse' | 'stated_day'): Source => ({ table, ids: 'select s.record' });

/**
 * By which other records the checks of a kind see how one stands, so that what was counted falls with them: each table that a
 * check looks at stands here, or is one of lines of the record or of what stands here.
 */
export const movedBy: Readonly<Record<string, readonly Source[]>> = {
  TechnicalDocument: [
    accounts('technical_document'),
    {
      table: 'technical_document',
      ids: 'select d.id from technical_document d where d.model_id = s.model_id and d.code_key = s.code_key',
    },
    {
      table: 'fault_report',
      ids: `select d.id from technical_document b
        join technical_document d on d.model_id = b.model_id and d.code_key = b.code_key where b.id = s.bulletin_id`,
    },
  ],
  Equipment: [
    {
      table: 'technical_document',
      ids: "select e.id from equipment e where e.model_id = s.model_id and s.kind = 'PRODUCT_MANUAL'",
    },
    { table: 'goods_arrival_notice', ids: 'select s.equipment_id' },
  ],
  TrainingPlan: [
    { table: 'training_session', ids: 'select s.plan_id' },
    { table: 'in_house_practice', ids: 'select s.plan_id' },
  ],
  TrainingSession: [
    accounts('training_session'),
    { table: 'training_plan', ids: 'select t.id from training_session t where t.plan_id = s.id' },
    { table: 'training_session', ids: 'select t.id from training_session t where t.plan_id = s.plan_id' },
  ],
  Enrolment: [
    { table: 'training_plan', ids: 'select e.id from enrolment e where e.plan_id = s.id' },
    { table: 'training_notice', ids: 'select s.enrolment_id' },
    { table: 'assessment', ids: 'select s.enrolment_id' },
    ...attendance('training_session', 'session_id', 'session_attendance'),
    ...attendance('in_house_practice', 'practice_id', 'practice_attendance'),
  ],
  Assessment: [
    { table: 'certificate', ids: 'select s.assessment_id' },
    { table: 'enrolment', ids: 'select a.id from assessment a where a.enrolment_id = s.id', only: ['plan_id'] },
    {
      table: 'training_plan',
      ids: 'select a.id from enrolment e join assessment a on a.enrolment_id = e.id where e.plan_id = s.id',
      only: ['ends_on'],
    },
  ],
  ContractObligation: [marks('stated_day')],
  WarrantyDecision: [{ table: 'procedure_parameter', ids: parameter('warranty_decision', 'PROVISIONAL_DAYS') }],
  ServiceOrder: [
    ...['survey', 'field_service_assessment', 'work_report', 'adjustment_record', 'parts_request'].map(table => ({
      table,
      ids: 'select s.order_id',
    })),
    marks('lapse'),
    {
      table: 'service_order',
      ids: orders('o.first_of_trip_id = s.id'),
      only: ['state', 'arrived_at', 'starts_on', 'ends_on'],
    },
    { table: 'goods_arrival_notice', ids: orders('o.notice_id = s.id'), only: ['first_noticed_at', 'noticed_at'] },
    { table: 'warranty_decision', ids: orders('o.fault_id = s.fault_id') },
    {
      table: 'repair_quote',
      ids: `select o.id from warranty_decision d join service_order o on o.fault_id = d.fault_id where d.id = s.decision_id`,
    },
    { table: 'equipment', ids: orders('o.equipment_id = s.id'), only: ['model_id'] },
    {
      table: 'adjustment_template',
      ids: `select o.id from equipment e join service_order o on o.equipment_id = e.id
        where e.model_id = s.model_id and s.released_on is not null`,
    },
  ],
  WorkReport: [{ table: 'survey', ids: 'select w.id from work_report w where w.order_id = s.order_id' }],
  GoodsArrivalNotice: [{ table: 'service_order', ids: 'select s.notice_id' }],
  FaultReport: [
    { table: 'fault_report', ids: 'select f.id from fault_report f where f.merged_into_id = s.id' },
    { table: 'service_order', ids: 'select s.fault_id' },
    { table: 'procedure_parameter', ids: parameter('fault_report', 'ACTION_DAYS') },
  ],
  PartsApplication: [
    { table: 'parts_request', ids: 'select s.application_id' },
    { table: 'remittance', ids: 'select s.application_id' },
    marks('lapse'),
  ],
  PurchaseOrder: [
    { table: 'parts_application', ids: 'select l.order_id from purchase_order_line l where l.application_id = s.id' },
  ],
  GoodsReceipt: [
    { table: 'inspection_plan', ids: 'select i.receipt_id from inspected_part i where i.part_id = s.part_id' },
  ],
  StockAdjustment: [accounts('stock_adjustment')],
  StockMovement: [
    {
      table: 'parts_request',
      ids: 'select m.id from stock_movement m where m.request_id = s.id',
      only: ['warranty_class'],
    },
  ],
  PartsRequest: [
    {
      table: 'parts_request',
      ids: `select q.id from service_order o join service_order f on f.id = o.id or f.fault_id = o.fault_id
        join parts_request q on q.order_id = f.id where o.id = s.order_id`,
    },
    {
      table: 'parts_request',
      ids: `select l.request_id from stock_movement m join parts_request_line l on l.part_id = m.part_id where m.request_id = s.id`,
      only: ['warranty_class', 'machine_down'],
    },
    {
      table: 'service_order',
      ids: `select q.id from service_order o join parts_request q on q.order_id = o.id
        where o.id = s.id or o.fault_id = s.fault_id`,
      only: ['fault_id'],
    },
    {
      table: 'stock_movement',
      ids: `select q.id from parts_request q join parts_request_line l on l.request_id = q.id
        where q.created_at >= s.created_at and l.part_id = s.part_id`,
    },
  ],
  Correspondence: [{ table: 'procedure_parameter', ids: parameter('correspondence', 'ACTION_DAYS') }],
  Complaint: [{ table: 'complaint_summary', ids: 'select c.id from complaint c' }],
  ComplaintSummary: [{ table: 'procedure_parameter', ids: parameter('complaint_summary', 'ACTION_DAYS') }],
};

/** What checks look at beside what is declared here: the record's own history, and the names of parts. */
export const neverMoves: readonly string[] = ['procedure_event', 'part'];
