import { Migration } from '@mikro-orm/migrations';

export class Migration20261129151845_redundant_indexes extends Migration {
  override up() {
    this.addSql(`drop index "correspondence_received_on_index";`);

    this.addSql(`drop index "goods_arrival_notice_noticed_at_index";`);

    this.addSql(`drop index "contract_obligation_due_on_index";`);

    this.addSql(`drop index "training_plan_ends_on_index";`);
    this.addSql(`drop index "training_plan_starts_on_index";`);

    this.addSql(`drop index "training_session_day_index";`);

    this.addSql(`drop index "purchase_order_due_on_index";`);

    this.addSql(`drop index "procedure_revision_effective_from_index";`);

    this.addSql(`drop index "procedure_parameter_effective_from_index";`);

    this.addSql(`drop index "parts_application_applied_on_index";`);

    this.addSql(`drop index "in_house_practice_starts_on_index";`);

    this.addSql(`drop index "complaint_summary_sent_on_index";`);

    this.addSql(`drop index "assessment_assessed_on_index";`);

    this.addSql(`drop index "certificate_assessment_id_id_index";`);

    this.addSql(`drop index "warranty_decision_reported_on_index";`);

    this.addSql(`drop index "parts_request_needed_by_index";`);

    this.addSql(`drop index "complaint_received_on_index";`);

    this.addSql(`drop index "corrective_action_due_index";`);

    this.addSql(`drop index "adjustment_record_adjusted_on_index";`);

    this.addSql(`drop index "archive_entry_finished_on_index";`);
  }

  override down() {}
}
