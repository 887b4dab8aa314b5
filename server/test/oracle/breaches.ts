import { aManual, aRevision } from './supposed.ts';

/** SQL: a table without what the database itself would hold against it: its checks, and its indexes of what there is once. */
const free = (table: string) => `do $$ declare held text; begin
  for held in select conname from pg_constraint where conrelid = '${table}'::regclass and contype in ('u', 'c', 'x') loop
    execute format('alter table ${table} drop constraint %I', held); end loop;
  for held in select indexrelid::regclass::text from pg_index where indrelid = '${table}'::regclass and indisunique and not indisprimary loop
    execute 'drop index ' || held; end loop;
end $$`;

/** Records as no step leaves them, written past every rule, and the invariants that have to tell it; chapter by chapter. */
export const breaches: readonly (readonly [sql: string, ...told: string[]])[] = [
  // customer-service
  [
    `${free('warranty_decision')}; update warranty_decision set state = 'DECIDED', verdict = 'GOODWILL', goodwill_reason = null, provisional = true, cause = 'DEFECT', fault_id = (select fault_id from warranty_decision order by number limit 1)`,
    'one-decision-per-fault',
    'goodwill-by-the-general-manager',
    'provisional-while-undetermined',
  ],
  [
    `update warranty_decision set verdict = 'REPAIR_FREE'; update repair_quote set state = 'ACCEPTED', answered_on = valid_until + 1, gross = gross + 1`,
    'quoted-what-is-charged',
    'quote-adds-up',
    'quote-answered-in-time',
  ],
  [
    `${free('remittance')}; update remittance set quote_id = null, application_id = null, received_on = '2999-01-01'`,
    'remittance-for-one-thing',
    'remitted-by-the-day',
  ],
  [
    `${free('service_order')}; update contract_obligation set state = 'FULFILLED', consultation_id = null, note = null, fulfilled_on = '2999-01-01'; update service_order set state = 'PLANNED'`,
    'obligation-shown-by-evidence',
    'obligation-not-fulfilled-ahead',
  ],
  [`update contract_obligation set state = 'WAIVED', waiver_reason = null`, 'obligation-waived-by-the-customer'],
  [
    `${free('service_order')}; update service_order set state = 'PLANNED', obligation_id = (select id from contract_obligation order by number limit 1)`,
    'obligation-once',
  ],
  [
    `update contract_obligation set state = 'DUE', due_on = '2999-01-01'; update service_contract set state = 'ENDED', ends_on = valid_from - 1`,
    'obligation-within-its-contract',
    'contract-days-in-order',
  ],
  [`update consultation set state = 'ANSWERED', answer = ''`, 'consultation-answered-in-words'],
  [
    'insert into service_order_engineers select f.order_id, u.person_id from field_service_assessment f join procedure_event e on e.record_id = f.id and e.version = 1 join "user" u on u.id = e.user_id on conflict do nothing',
    'field-service-judged-by-another',
  ],
  [`${free('service_order')}; update service_order set state = 'PLANNED'`, 'field-service-of-closed-orders'],
  [
    `${free('survey')}; update survey set drawn = true, state = 'SENT', order_id = (select id from service_order limit 1)`,
    'order-drawn-once',
  ],
  [
    `${free('product_return')}; update product_return set state = 'SETTLED', findings = null, nonconformity_id = null, amount = 1, paid = 2, remedy = 'REFUND'; update equipment set state = 'INSTALLED'`,
    'return-evaluated',
    'return-is-nonconforming',
    'no-more-refunded-than-approved',
    'returned-machine-out-of-use',
  ],
  [
    `${free('product_return')}; update product_return set state = 'REQUESTED', equipment_id = (select equipment_id from product_return limit 1)`,
    'machine-returned-once',
  ],
  // improvement
  [`update correspondence set state = 'CANCELLED'`, 'line-follows-its-record'],
  [`update correspondence set state = 'CLOSED', made_by = null, handling = '[]'`, 'line-closed-as-handled'],
  [`update survey set attitude = 'VERY_POOR', complaint_id = null`, 'low-grade-is-a-complaint'],
  [
    `update complaint set state = 'CLOSED', answer = ''; update complaint_summary set state = 'SENT', text = ''`,
    'complaint-answered-in-words',
    'summary-sent-in-words',
  ],
  [`update corrective_action set state = 'CLOSED', root_cause = null`, 'action-closed-whole'],
  [
    `update nonconformity set state = 'CLOSED', disposition = 'USE_AS_IS', evidence = '', evidence_file_id = null; update procedure_event set department = 'SALES' where step = 'decideDisposition'`,
    'use-as-is-by-the-general-manager',
    'nonconformity-closed-with-evidence',
  ],
  // organization
  [
    `${free('equipment')}; update equipment set serial_number = 'X', shipped_on = manufactured_on - 1, model_id = (select id from product_model limit 1)`,
    'serial-number-once',
    'machine-days-in-order',
  ],
  [
    `insert into role_change (id, number, search, version, procedure_revision, created_at, updated_at, state, user_id, roles, former_roles, reason, founding, proposed_by_id, decided_by_id) select gen_random_uuid(), 'RC-2026-9999', '', 1, 'A', now(), now(), 'APPROVED', u.id, '{}', '{}', 'x', false, u.id, u.id from "user" u limit 1`,
    'roles-by-two-people',
  ],
  // records
  [`update person set state = 'INACTIVE'`, 'state-of-last-event'],
  [`update procedure_event set at = '2001-01-01' where version = 2`, 'time-runs-forward'],
  [
    'delete from procedure_event_content where id in (select id from procedure_event limit 9)',
    'content-erased-by-disposal',
  ],
  ['update delegation set deputy_id = delegator_id', 'delegation-to-another'],
  [
    `update procedure_parameter set state = 'APPROVED', effective_from = '2001-01-01', decided_at = '2026-01-01'`,
    'parameter-not-backdated',
  ],
  [`${free('procedure_revision')}; ${aRevision}; ${aRevision}`, 'revision-once'],
  [
    `${free('archive_entry')}; delete from retention_period; update archive_entry set keep_until = '2030-02-02'; update stored_file set erased_at = now()`,
    'kept-three-years',
    'held-content-kept',
  ],
  ['delete from archive_entry', 'finished-form-archived'],
  [
    `update procedure_event set step = 'approveDisposal', department = 'SALES' where version = 2`,
    'disposed-by-the-general-manager',
  ],
  [`update service_notice set state = 'ACKNOWLEDGED', acknowledgements = '[]'`, 'acknowledged-by-all'],
  ['update department_assessment set in_time = volume + 1', 'assessment-adds-up'],
  // repair
  [
    'update licence_deviation set approved = true; update service_order set deviation_reason = null',
    'deviation-by-the-general-manager',
  ],
  [
    `${free('service_order')}; update goods_arrival_notice set state = 'ARRANGED', arrived_on = '2999-01-01'; update service_order set notice_id = null`,
    'notice-arranged-by-an-order',
    'arrival-noticed-after-it',
  ],
  [
    `update service_order set arrival_deadline = '2001-01-01'; delete from procedure_parameter; update service_order set arrive_by = '2999-01-01', arrival_zone = 'SAME_CITY'`,
    'sent-with-a-deadline',
    'deadline-by-the-zone',
  ],
  [
    `update service_order set arrived_at = arrival_recorded_at + interval '1 day'`,
    'arrived-between-dispatch-and-record',
  ],
  [
    `update service_order set arrived_at = arrival_recorded_at - interval '3 days', late_record_reason = null; delete from stated_day`,
    'late-record-has-a-reason',
  ],
  [`${free('service_order')}; update service_order set state = 'ON_HOLD', held_from = null`, 'hold-fits-the-state'],
  [
    `${free('service_order')}; update service_order set state = 'PLANNED', fault_id = (select id from fault_report where state <> 'REPAIR_PLANNED' order by number limit 1)`,
    'one-open-order',
    'sent-for-has-an-order',
  ],
  [
    `${free('service_order')}; update fault_report set called_at = '2999-01-01', state = 'RESOLVED', resolution = null; update service_order set state = 'PLANNED'`,
    'call-not-ahead',
    'resolved-by-something',
  ],
  [
    `${free('service_order')}; update service_order set state = 'CLOSED', dispatched_at = null; update fault_report set state = 'LOGGED'; delete from work_report`,
    'at-work-has-what-it-needs',
    'closed-on-a-report',
    'closed-order-settles',
  ],
  [
    `${free('service_order')}; update service_order set state = 'ON_SITE'; update warranty_decision set verdict = 'REPAIR_CHARGED', state = 'SUPERSEDED'; delete from repair_quote`,
    'charged-work-is-agreed',
    'order-goes-by-what-holds',
  ],
  [
    `${free('work_report')}; update work_report set order_id = (select order_id from work_report limit 1)`,
    'one-report',
  ],
  [
    `update work_day set day = '2001-01-01'; delete from customer_signature`,
    'worked-within-the-order',
    'signature-of-the-paper',
  ],
  [
    `update procedure_event set step = 'reviewSignatureRefusal' where record = 'WorkReport' and version = 1`,
    'refusal-reviewed-by-another',
  ],
  [
    `update adjustment_template set state = 'DRAFT'; update adjustment_line set verdict = 'OUTSIDE', concession = null, calibrated_until = '2001-01-01'`,
    'adjusted-by-the-template',
    'out-of-limit-has-a-reason',
    'instrument-calibrated',
  ],
  [
    `${free('adjustment_template')}; update adjustment_template set state = 'RELEASED', model_id = (select model_id from adjustment_template limit 1)`,
    'template-in-force-once',
  ],
  // spare-parts
  ['update stock_movement set quantity = 0', 'movement-by-its-kind'],
  [
    `update parts_request_line set issued = quantity + 1; update parts_request set state = 'CANCELLED'`,
    'request-by-the-ledger',
    'issued-as-requested',
    'request-by-its-lines',
  ],
  ['update parts_request set order_id = null, application_id = null', 'request-for-one-thing'],
  [
    `${free('service_order')}; update service_order set state = 'CANCELLED'; update parts_request set state = 'REQUESTED'`,
    'over-order-wants-nothing',
  ],
  [
    `update parts_application set state = 'CONFIRMED', signature = null; delete from confirmed_item`,
    'each-item-confirmed',
    'confirmed-upon-a-signature',
    'ordered-as-confirmed',
  ],
  [
    `update purchase_order set state = 'RECEIVED', gross = gross + 1; update purchase_order_line set received = 0`,
    'order-adds-up',
    'order-stands-as-received',
  ],
  [
    `update counted_part set quantity = quantity + 1 where department = 'MANAGEMENT'; update inspected_part set accepted = accepted + 1, concession = 1; update goods_receipt set concession_decision = null`,
    'counted-alike',
    'inspected-as-counted',
    'concession-by-the-general-manager',
  ],
  [`update goods_receipt set state = 'COUNTED'`, 'stock-only-from-stocked'],
  ['update returned_part set old = 1; delete from nonconformity', 'old-parts-are-no-stock'],
  // training
  [
    `delete from procedure_event where step = 'approveTrainingPlan'; update training_plan set venue = null, state = 'ARRANGED', capacity = 0`,
    'plan-approved-before-use',
    'plan-arranged-has-venue',
    'no-more-than-places',
  ],
  [
    `${free('enrolment')}; update enrolment set state = 'NOTIFIED', person_id = (select person_id from enrolment limit 1); delete from training_notice`,
    'enrolled-once',
    'notified-has-notice',
  ],
  [`update training_session set day = '2001-01-01', hours = 25`, 'lesson-of-the-plan', 'teaching-day-has-24-hours'],
  [
    `${free('session_attendance')}; update session_attendance set attendance = 'ABSENT', enrolment_id = (select enrolment_id from session_attendance limit 1)`,
    'attendance-of-participants',
    'assessed-who-attended',
  ],
  [
    `${free('assessment')}; update assessment a set state = 'PASSED', theory = 0, enrolment_id = (select enrolment_id from assessment limit 1), examiner_id = (select person_id from enrolment e where e.id = (select enrolment_id from assessment limit 1))`,
    'passed-by-the-mark',
    'attempts-in-order',
    'examined-by-the-house',
  ],
  [
    `update training_plan set state = 'CLOSED', in_house_practice = true; delete from certificate; delete from in_house_practice; update enrolment set state = 'NOTIFIED'`,
    'closed-plan-certified',
    'closed-plan-practised',
    'closed-plan-ends-enrolments',
  ],
  [
    `update in_house_practice set state = 'CONFIRMED', starts_on = '2001-01-01', sales_confirmed_by_id = null`,
    'practice-within-the-plan',
    'practice-helped-by-both',
  ],
  [
    `${free('technician_licence')}; update technician_licence l set person_id = (select u.person_id from "user" u where u.id = l.issued_by_id), examiner_id = (select u.person_id from "user" u where u.id = l.issued_by_id), valid_until = issued_on, state = 'VALID', product_family_id = (select product_family_id from technician_licence limit 1)`,
    'licence-on-certificate',
    'licence-examined-by-another',
    'licence-issued-by-another',
    'licence-once',
    'licence-has-an-end',
  ],
  [
    `${free('technical_document')}; ${aManual}; ${aManual}; update technical_document set state = 'RELEASED', released_by_id = author_id`,
    'document-released-once',
    'document-released-by-head',
  ],
  [`update enrolment set state = 'EXEMPTED', exemption_reason = null`, 'exempted-by-the-general-manager'],
];
