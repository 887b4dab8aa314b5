import { Migration } from '@mikro-orm/migrations';

export class Migration20261124021800_procedure_parameters extends Migration {
  override up() {
    this.addSql(
      `create table "procedure_parameter" ("id" uuid not null, "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "name" text not null, "value" text not null, "effective_from" date not null, "grounds" text null, "proposed_by_id" uuid not null, "decided_by_id" uuid null, "decided_at" timestamptz(3) null, "rejection_reason" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "procedure_parameter" add constraint "procedure_parameter_number_unique" unique ("number");`,
    );
    this.addSql(
      `create index "procedure_parameter_updated_at_id_index" on "procedure_parameter" ("updated_at", "id");`,
    );
    this.addSql(
      `create index "procedure_parameter_index" on "procedure_parameter" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "procedure_parameter_state_id_index" on "procedure_parameter" ("state", "id");`);
    this.addSql(`create index "procedure_parameter_name_id_index" on "procedure_parameter" ("name", "id");`);
    this.addSql(`create index "procedure_parameter_value_id_index" on "procedure_parameter" ("value", "id");`);
    this.addSql(
      `create index "procedure_parameter_effective_from_id_index" on "procedure_parameter" ("effective_from", "id");`,
    );
    this.addSql(
      `create index "procedure_parameter_proposed_by_id_id_index" on "procedure_parameter" ("proposed_by_id", "id");`,
    );
    this.addSql(
      `create index "procedure_parameter_decided_by_id_id_index" on "procedure_parameter" ("decided_by_id", "id");`,
    );
    this.addSql(
      `create index "procedure_parameter_name_effective_from_index" on "procedure_parameter" ("name", "effective_from");`,
    );

    this.addSql(
      `alter table "procedure_parameter" add constraint "procedure_parameter_proposed_by_id_foreign" foreign key ("proposed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "procedure_parameter" add constraint "procedure_parameter_decided_by_id_foreign" foreign key ("decided_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "procedure_parameter" add constraint "procedure_parameter_state_check" check ("state" in ('PROPOSED', 'APPROVED', 'REJECTED'));`,
    );
    this.addSql(
      `alter table "procedure_parameter" add constraint "procedure_parameter_name_check" check ("name" in ('PASS_MARK', 'RETAKES', 'LICENCE_MONTHS', 'HOME_CITY', 'ARRIVAL_DAYS_SAME_CITY', 'ARRIVAL_DAYS_ELSEWHERE', 'ARRIVAL_IN_WORKING_DAYS', 'ARRIVAL_COUNTS_FIRST_DAY', 'INSTALLATION_CLOCK_FROM_ARRIVAL', 'REPAIR_CLOCK_FROM_CALL', 'ACTION_DAYS', 'REPEAT_FAILURE_DAYS', 'SURVEY_PERCENT', 'SURVEYS_PER_TECHNICIAN', 'LINK_DAYS', 'WARRANTY_MONTHS_FROM_ACCEPTANCE', 'WARRANTY_MONTHS_FROM_SHIPMENT', 'WARRANTY_MONTHS_WEAR_PARTS', 'WARRANTY_LAST_DAY_COUNTS', 'WARRANTY_EXTENDED_BY_REPAIR', 'WARRANTY_ANEW_AFTER_REPLACEMENT', 'FREE_WHEN_UNDETERMINED', 'FREE_WHEN_TRANSPORT', 'FREE_WHEN_THIRD_PARTY', 'FREE_WHEN_FORCE_MAJEURE', 'COMPANY_NAME', 'COMPANY_ADDRESS', 'SUPERVISION_PHONE', 'POSTCODE'));`,
    );
    this.addSql(`alter table "procedure_parameter" enable row level security;`);
    this.addSql(`create policy "house" on "procedure_parameter" to "sanbao_house" using (true);`);
  }

  override down() {}
}
