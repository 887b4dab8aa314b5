import { Migration } from '@mikro-orm/migrations';

export class Migration20261129135640_visibility extends Migration {
  override up() {
    this.addSql(`create policy "administration" on "customer" to "sanbao_administration" using (true);`);

    this.addSql(`create policy "administration" on "customer_site" to "sanbao_administration" using (true);`);

    this.addSql(`create policy "administration" on "dealer" to "sanbao_administration" using (true);`);

    this.addSql(`create policy "administration" on "holiday" to "sanbao_administration" using (true);`);

    this.addSql(`create policy "administration" on "person" to "sanbao_administration" using (true);`);

    this.addSql(
      `create policy "administration" on "procedure_event" to "sanbao_administration" using (sanbao_sees(procedure_event.record, procedure_event.record_id));`,
    );

    this.addSql(
      `create policy "administration" on "procedure_event_content" to "sanbao_administration" using (exists (select from procedure_event e where e.id = procedure_event_content.id));`,
    );

    this.addSql(`create policy "administration" on "product_family" to "sanbao_administration" using (true);`);

    this.addSql(`create policy "administration" on "product_model" to "sanbao_administration" using (true);`);

    this.addSql(`create policy "administration" on "equipment" to "sanbao_administration" using (true);`);

    this.addSql(
      `create policy "administration" on "stored_file" to "sanbao_administration" using (sanbao_sees(stored_file.record, stored_file.record_id));`,
    );

    this.addSql(`create policy "administration" on "import_run" to "sanbao_administration" using (true);`);

    this.addSql(
      `create policy "administration" on "attachment" to "sanbao_administration" using (exists (select from stored_file f where f.id = attachment.file_id));`,
    );

    this.addSql(`create policy "administration" on "supplier" to "sanbao_administration" using (true);`);

    this.addSql(`create policy "administration" on "part" to "sanbao_administration" using (true);`);

    this.addSql(`alter table "user" drop constraint "user_state_check";`);
    this.addSql(
      `alter table "user" add constraint "user_state_check" check ("state" in ('ACTIVE', 'DUPLICATE', 'INACTIVE'));`,
    );
    this.addSql(`create policy "administration" on "user" to "sanbao_administration" using (true);`);

    this.addSql(
      `create policy "administration" on "scheduled_lesson" to "sanbao_administration" using (exists (select from training_plan p where p.id = scheduled_lesson.plan_id));`,
    );

    this.addSql(
      `create policy "administration" on "session_attendance" to "sanbao_administration" using (exists (select from training_session p where p.id = session_attendance.session_id));`,
    );

    this.addSql(`create policy "administration" on "procedure_parameter" to "sanbao_administration" using (true);`);

    this.addSql(
      `create policy "administration" on "purchase_order_line" to "sanbao_administration" using (exists (select from purchase_order p where p.id = purchase_order_line.order_id));`,
    );

    this.addSql(
      `create policy "administration" on "parts_application_line" to "sanbao_administration" using (exists (select from parts_application p where p.id = parts_application_line.application_id));`,
    );

    this.addSql(
      `create policy "administration" on "confirmed_item" to "sanbao_administration" using (exists (select from parts_application p where p.id = confirmed_item.application_id));`,
    );

    this.addSql(
      `create policy "administration" on "practice_attendance" to "sanbao_administration" using (exists (select from in_house_practice p where p.id = practice_attendance.practice_id));`,
    );

    this.addSql(
      `create policy "administration" on "inspected_part" to "sanbao_administration" using (exists (select from goods_receipt p where p.id = inspected_part.receipt_id));`,
    );

    this.addSql(`create policy "administration" on "delegation" to "sanbao_administration" using (true);`);

    this.addSql(
      `create policy "administration" on "counted_part" to "sanbao_administration" using (exists (select from goods_receipt p where p.id = counted_part.receipt_id));`,
    );

    this.addSql(
      `create policy "administration" on "adjustment_item" to "sanbao_administration" using (exists (select from adjustment_template p where p.id = adjustment_item.template_id));`,
    );

    this.addSql(`alter table "access_token" add "made_by_id" uuid null;`);
    this.addSql(
      `alter table "access_token" add constraint "access_token_made_by_id_foreign" foreign key ("made_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(`create index "access_token_made_by_id_id_index" on "access_token" ("made_by_id", "id");`);
    this.addSql(`create policy "administration" on "access_token" to "sanbao_administration" using (true);`);

    this.addSql(
      `create policy "administration" on "service_hold" to "sanbao_administration" using (exists (select from service_order p where p.id = service_hold.order_id));`,
    );

    this.addSql(
      `create policy "administration" on "returned_part" to "sanbao_administration" using (exists (select from parts_request p where p.id = returned_part.request_id));`,
    );

    this.addSql(
      `create policy "administration" on "parts_request_line" to "sanbao_administration" using (exists (select from parts_request p where p.id = parts_request_line.request_id));`,
    );

    this.addSql(
      `create policy "administration" on "licence_deviation" to "sanbao_administration" using (exists (select from service_order p where p.id = licence_deviation.order_id));`,
    );

    this.addSql(
      `create policy "administration" on "summarized_complaint" to "sanbao_administration" using (exists (select from complaint_summary p where p.id = summarized_complaint.summary_id));`,
    );

    this.addSql(
      `create policy "administration" on "planned_measure" to "sanbao_administration" using (exists (select from corrective_action p where p.id = planned_measure.action_id));`,
    );

    this.addSql(
      `create policy "administration" on "former_round" to "sanbao_administration" using (exists (select from corrective_action p where p.id = former_round.action_id));`,
    );

    this.addSql(
      `create policy "administration" on "adjustment_line" to "sanbao_administration" using (exists (select from adjustment_record p where p.id = adjustment_line.record_id));`,
    );

    this.addSql(
      `create policy "administration" on "repair_quote_line" to "sanbao_administration" using (exists (select from repair_quote p where p.id = repair_quote_line.quote_id));`,
    );

    this.addSql(
      `create policy "administration" on "work_day" to "sanbao_administration" using (exists (select from work_report p where p.id = work_day.report_id));`,
    );

    this.addSql(
      `create policy "administration" on "used_part" to "sanbao_administration" using (exists (select from work_report p where p.id = used_part.report_id));`,
    );

    this.addSql(
      `create policy "administration" on "former_paper" to "sanbao_administration" using (exists (select from work_report p where p.id = former_paper.report_id));`,
    );

    this.addSql(
      `create policy "administration" on "customer_signature" to "sanbao_administration" using (exists (select from work_report p where p.id = customer_signature.report_id));`,
    );
  }

  override down() {}
}
