import { Migration } from '@mikro-orm/migrations';

export class Migration20261129235100_supplier_claims extends Migration {
  override up() {
    this.addSql(
      `create table "supplier_claim" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "nonconformity_id" uuid not null, "receipt_id" uuid null, "quantity" numeric(12,3) not null, "grounds" text not null, "channel" text null, "warranty_months" int null, "part_id" uuid not null, "supplier_id" uuid not null, "purchase_order_id" uuid not null, "received_on" date not null, "failed_on" date not null, "warranty_until" date null, "unit_price" numeric(14,2) not null, "amount" numeric(14,2) not null, "claimed_by_id" uuid not null, "claimed_on" date not null, "due_on" date not null, "answer" text null, "answer_words" text null, "answered_on" date null, "answered_late" boolean not null, "outcome" text null, "credited" numeric(14,2) null, "credit_note" text null, "replacement_id" uuid null, "settlement_remark" text null, "settled_on" date null, "settled_by_id" uuid null, "cancellation_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "supplier_claim" add constraint "supplier_claim_number_unique" unique ("number");`);
    this.addSql(`create index "supplier_claim_changed_in_id_index" on "supplier_claim" ("changed_in", "id");`);
    this.addSql(`create index "supplier_claim_updated_at_id_index" on "supplier_claim" ("updated_at", "id");`);
    this.addSql(
      `create index "supplier_claim_index" on "supplier_claim" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "supplier_claim_state_id_index" on "supplier_claim" ("state", "id");`);
    this.addSql(
      `create index "supplier_claim_nonconformity_id_id_index" on "supplier_claim" ("nonconformity_id", "id");`,
    );
    this.addSql(`create index "supplier_claim_receipt_id_id_index" on "supplier_claim" ("receipt_id", "id");`);
    this.addSql(`create index "supplier_claim_quantity_id_index" on "supplier_claim" ("quantity", "id");`);
    this.addSql(`create index "supplier_claim_part_id_id_index" on "supplier_claim" ("part_id", "id");`);
    this.addSql(`create index "supplier_claim_supplier_id_id_index" on "supplier_claim" ("supplier_id", "id");`);
    this.addSql(
      `create index "supplier_claim_purchase_order_id_id_index" on "supplier_claim" ("purchase_order_id", "id");`,
    );
    this.addSql(`create index "supplier_claim_amount_id_index" on "supplier_claim" ("amount", "id");`);
    this.addSql(`create index "supplier_claim_claimed_by_id_id_index" on "supplier_claim" ("claimed_by_id", "id");`);
    this.addSql(`create index "supplier_claim_claimed_on_id_index" on "supplier_claim" ("claimed_on", "id");`);
    this.addSql(`create index "supplier_claim_due_on_id_index" on "supplier_claim" ("due_on", "id");`);
    this.addSql(`create index "supplier_claim_outcome_id_index" on "supplier_claim" ("outcome", "id");`);
    this.addSql(`create index "supplier_claim_credited_id_index" on "supplier_claim" ("credited", "id");`);
    this.addSql(`create index "supplier_claim_replacement_id_id_index" on "supplier_claim" ("replacement_id", "id");`);
    this.addSql(`create index "supplier_claim_settled_by_id_id_index" on "supplier_claim" ("settled_by_id", "id");`);

    this.addSql(`alter table "part" add "supplier_warranty_months" int null;`);

    this.addSql(`alter table "procedure_parameter" drop constraint "procedure_parameter_name_check";`);
    this.addSql(
      `alter table "procedure_parameter" add constraint "procedure_parameter_name_check" check ("name" in ('PASS_MARK', 'RETAKES', 'VOIDED_ATTEMPTS_COUNT', 'TRAINING_HOURS_TO_HOLD', 'LICENCE_TRAINING_HOURS', 'LICENCE_MONTHS', 'HOME_CITY', 'ARRIVAL_DAYS_SAME_CITY', 'ARRIVAL_DAYS_ELSEWHERE', 'ARRIVAL_IN_WORKING_DAYS', 'ARRIVAL_COUNTS_FIRST_DAY', 'INSTALLATION_CLOCK_FROM_ARRIVAL', 'REPAIR_CLOCK_FROM_CALL', 'ACTION_DAYS', 'REPEAT_FAILURE_DAYS', 'FAULT_REOPENING_DAYS', 'SHIPMENT_FOLLOW_UP_DAYS', 'EFFECT_VERIFIED_AFTER_DAYS', 'COMPLAINT_ANSWER_DAYS', 'SURVEY_PERCENT', 'SURVEYS_PER_TECHNICIAN', 'LINK_DAYS', 'WARRANTY_MONTHS_FROM_ACCEPTANCE', 'WARRANTY_MONTHS_FROM_SHIPMENT', 'WARRANTY_MONTHS_WEAR_PARTS', 'WARRANTY_LAST_DAY_COUNTS', 'WARRANTY_EXTENDED_BY_REPAIR', 'WARRANTY_EXTENDED_BY_ALL_DAYS', 'WARRANTY_MOVES_TO_WORKING_DAY', 'CHARGED_REPAIR_AFTER_REMITTANCE', 'WARRANTY_ANEW_AFTER_REPLACEMENT', 'FREE_WHEN_UNDETERMINED', 'FREE_WHEN_TRANSPORT', 'FREE_WHEN_THIRD_PARTY', 'FREE_WHEN_FORCE_MAJEURE', 'PROVISIONAL_DAYS', 'REFUND_WITHIN_DAYS', 'REPLACE_WITHIN_DAYS', 'REPLACE_AFTER_REPAIRS', 'REPLACE_AFTER_REPAIR_DAYS', 'REFUND_AFTER_REPLACEMENT', 'CALL_STATED_WITHIN', 'SITE_ARRIVAL_STATED_WITHIN', 'WORK_STATED_WITHIN', 'SIGNATURE_STATED_WITHIN', 'TRAINING_STATED_WITHIN', 'FULFILMENT_STATED_WITHIN', 'CONTRACT_STATED_WITHIN', 'REMITTANCE_STATED_WITHIN', 'DELIVERY_STATED_WITHIN', 'PAPER_FINISHED_WITHIN', 'SUPPLIER_ANSWER_DAYS', 'SUPPLIER_SETTLEMENT_DAYS', 'PARTS_TAX_PERCENT', 'COMPANY_NAME', 'COMPANY_ADDRESS', 'SUPERVISION_PHONE', 'POSTCODE'));`,
    );

    this.addSql(`alter table "purchase_order_line" add "warranty_months" int null;`);

    this.addSql(`alter table "nonconformity" add "claimed" numeric(12,3) not null default 0;`);
    this.addSql(`alter table "nonconformity" alter column "claimed" drop default;`);

    this.addSql(
      `alter table "supplier_claim" add constraint "supplier_claim_nonconformity_id_foreign" foreign key ("nonconformity_id") references "nonconformity" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "supplier_claim" add constraint "supplier_claim_receipt_id_foreign" foreign key ("receipt_id") references "goods_receipt" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "supplier_claim" add constraint "supplier_claim_part_id_foreign" foreign key ("part_id") references "part" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "supplier_claim" add constraint "supplier_claim_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "supplier_claim" add constraint "supplier_claim_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "supplier_claim" add constraint "supplier_claim_claimed_by_id_foreign" foreign key ("claimed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "supplier_claim" add constraint "supplier_claim_replacement_id_foreign" foreign key ("replacement_id") references "goods_receipt" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "supplier_claim" add constraint "supplier_claim_settled_by_id_foreign" foreign key ("settled_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "supplier_claim" add constraint "supplier_claim_state_check" check ("state" in ('CLAIMED', 'ANSWERED', 'SETTLED', 'REFUSED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "supplier_claim" add constraint "supplier_claim_channel_check" check ("channel" in ('PHONE', 'LETTER', 'FAX', 'EMAIL', 'WECHAT', 'VISIT'));`,
    );
    this.addSql(
      `alter table "supplier_claim" add constraint "supplier_claim_answer_check" check ("answer" in ('ACCEPTED', 'PARTLY', 'REFUSED'));`,
    );
    this.addSql(
      `alter table "supplier_claim" add constraint "supplier_claim_outcome_check" check ("outcome" in ('ACCEPTED', 'PARTLY', 'REFUSED'));`,
    );
    this.addSql(`alter table "supplier_claim" enable row level security;`);
    this.addSql(`create policy "house" on "supplier_claim" to "sanbao_house" using (true);`);
  }

  override down() {}
}
