import { Migration } from '@mikro-orm/migrations';

export class Migration20261125094729_conformance extends Migration {
  override up() {
    this.addSql(`create index "correspondence_received_on_index" on "correspondence" ("received_on");`);

    this.addSql(`create index "procedure_event_person_at_id_index" on "procedure_event" ("person", "at", "id");`);
    this.addSql(`create index "procedure_event_clause_at_id_index" on "procedure_event" ("clause", "at", "id");`);
    this.addSql(`create index "procedure_event_step_at_id_index" on "procedure_event" ("step", "at", "id");`);
    this.addSql(`create index "procedure_event_record_at_id_index" on "procedure_event" ("record", "at", "id");`);
    this.addSql(`create index "procedure_event_at_id_index" on "procedure_event" ("at", "id");`);

    this.addSql(`create index "goods_arrival_notice_noticed_at_index" on "goods_arrival_notice" ("noticed_at");`);

    this.addSql(`create index "consultation_asked_at_index" on "consultation" ("asked_at");`);

    this.addSql(`create index "contract_obligation_due_on_index" on "contract_obligation" ("due_on");`);

    this.addSql(`create index "training_plan_created_at_index" on "training_plan" ("created_at");`);
    this.addSql(`create index "training_plan_starts_on_index" on "training_plan" ("starts_on");`);
    this.addSql(`create index "training_plan_ends_on_index" on "training_plan" ("ends_on");`);

    this.addSql(`create index "training_session_day_index" on "training_session" ("day");`);

    this.addSql(`create index "technical_document_released_on_index" on "technical_document" ("released_on");`);

    this.addSql(`create index "stock_adjustment_created_at_index" on "stock_adjustment" ("created_at");`);

    this.addSql(`create index "purchase_order_created_at_index" on "purchase_order" ("created_at");`);
    this.addSql(`create index "purchase_order_due_on_index" on "purchase_order" ("due_on");`);

    this.addSql(`alter table "procedure_parameter" drop constraint "procedure_parameter_name_check";`);
    this.addSql(`create index "procedure_parameter_effective_from_index" on "procedure_parameter" ("effective_from");`);
    this.addSql(
      `alter table "procedure_parameter" add constraint "procedure_parameter_name_check" check ("name" in ('PASS_MARK', 'RETAKES', 'LICENCE_MONTHS', 'HOME_CITY', 'ARRIVAL_DAYS_SAME_CITY', 'ARRIVAL_DAYS_ELSEWHERE', 'ARRIVAL_IN_WORKING_DAYS', 'ARRIVAL_COUNTS_FIRST_DAY', 'INSTALLATION_CLOCK_FROM_ARRIVAL', 'REPAIR_CLOCK_FROM_CALL', 'ACTION_DAYS', 'REPEAT_FAILURE_DAYS', 'COMPLAINT_ANSWER_DAYS', 'SURVEY_PERCENT', 'SURVEYS_PER_TECHNICIAN', 'LINK_DAYS', 'WARRANTY_MONTHS_FROM_ACCEPTANCE', 'WARRANTY_MONTHS_FROM_SHIPMENT', 'WARRANTY_MONTHS_WEAR_PARTS', 'WARRANTY_LAST_DAY_COUNTS', 'WARRANTY_EXTENDED_BY_REPAIR', 'WARRANTY_ANEW_AFTER_REPLACEMENT', 'FREE_WHEN_UNDETERMINED', 'FREE_WHEN_TRANSPORT', 'FREE_WHEN_THIRD_PARTY', 'FREE_WHEN_FORCE_MAJEURE', 'PROVISIONAL_DAYS', 'REFUND_WITHIN_DAYS', 'REPLACE_WITHIN_DAYS', 'REPLACE_AFTER_REPAIRS', 'REPLACE_AFTER_REPAIR_DAYS', 'REFUND_AFTER_REPLACEMENT', 'COMPANY_NAME', 'COMPANY_ADDRESS', 'SUPERVISION_PHONE', 'POSTCODE'));`,
    );

    this.addSql(`create index "parts_application_applied_on_index" on "parts_application" ("applied_on");`);

    this.addSql(`create index "in_house_practice_starts_on_index" on "in_house_practice" ("starts_on");`);

    this.addSql(`create index "goods_receipt_created_at_index" on "goods_receipt" ("created_at");`);

    this.addSql(`create index "fault_report_first_called_at_index" on "fault_report" ("first_called_at");`);

    this.addSql(`create index "complaint_summary_sent_on_index" on "complaint_summary" ("sent_on");`);

    this.addSql(`create index "assessment_assessed_on_index" on "assessment" ("assessed_on");`);

    this.addSql(`create index "warranty_decision_reported_on_index" on "warranty_decision" ("reported_on");`);

    this.addSql(`create index "service_order_closed_at_index" on "service_order" ("closed_at");`);
    this.addSql(`create index "service_order_dispatched_at_index" on "service_order" ("dispatched_at");`);
    this.addSql(`create index "service_order_arrive_by_index" on "service_order" ("arrive_by");`);
    this.addSql(`create index "service_order_arrived_at_index" on "service_order" ("arrived_at");`);
    this.addSql(`create index "service_order_work_done_at_index" on "service_order" ("work_done_at");`);

    this.addSql(`create index "parts_request_needed_by_index" on "parts_request" ("needed_by");`);

    this.addSql(`create index "stock_movement_created_at_index" on "stock_movement" ("created_at");`);

    this.addSql(`create index "complaint_received_on_index" on "complaint" ("received_on");`);

    this.addSql(`create index "survey_answered_at_index" on "survey" ("answered_at");`);

    this.addSql(`create index "nonconformity_created_at_index" on "nonconformity" ("created_at");`);

    this.addSql(`create index "product_return_created_at_index" on "product_return" ("created_at");`);
    this.addSql(`create index "product_return_received_on_index" on "product_return" ("received_on");`);

    this.addSql(`create index "corrective_action_due_index" on "corrective_action" ("due");`);

    this.addSql(`create index "adjustment_record_adjusted_on_index" on "adjustment_record" ("adjusted_on");`);

    this.addSql(`create index "work_report_created_at_index" on "work_report" ("created_at");`);
  }

  override down() {}
}
