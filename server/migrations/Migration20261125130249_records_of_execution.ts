import { Migration } from '@mikro-orm/migrations';

export class Migration20261125130249_records_of_execution extends Migration {
  override up() {
    this.addSql(
      `create table "department_assessment" ("id" uuid not null, "changed_in" xid8 not null default pg_current_xact_id(), "search" text not null, "number" text not null, "version" int not null, "procedure_revision" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "state" text not null, "department" text not null, "period" text not null, "from" date not null, "until" date not null, "grade" text null, "opinion" text null, "volume" int not null, "in_time" int not null, "late" int not null, "deviating" int not null, "excepted" int not null, "figures" jsonb not null, "assessed_by_id" uuid not null, "published_on" date null, "acknowledged_by_id" uuid null, "reply" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "department_assessment" add constraint "department_assessment_number_unique" unique ("number");`,
    );
    this.addSql(
      `create index "department_assessment_changed_in_id_index" on "department_assessment" ("changed_in", "id");`,
    );
    this.addSql(
      `create index "department_assessment_updated_at_id_index" on "department_assessment" ("updated_at", "id");`,
    );
    this.addSql(
      `create index "department_assessment_index" on "department_assessment" using gin (array_to_tsvector(string_to_array(search, ' ')));`,
    );
    this.addSql(`create index "department_assessment_state_id_index" on "department_assessment" ("state", "id");`);
    this.addSql(
      `create index "department_assessment_department_id_index" on "department_assessment" ("department", "id");`,
    );
    this.addSql(`create index "department_assessment_period_id_index" on "department_assessment" ("period", "id");`);
    this.addSql(`create index "department_assessment_grade_id_index" on "department_assessment" ("grade", "id");`);
    this.addSql(`create index "department_assessment_volume_id_index" on "department_assessment" ("volume", "id");`);
    this.addSql(`create index "department_assessment_in_time_id_index" on "department_assessment" ("in_time", "id");`);
    this.addSql(`create index "department_assessment_late_id_index" on "department_assessment" ("late", "id");`);
    this.addSql(
      `create index "department_assessment_deviating_id_index" on "department_assessment" ("deviating", "id");`,
    );
    this.addSql(
      `create index "department_assessment_excepted_id_index" on "department_assessment" ("excepted", "id");`,
    );
    this.addSql(
      `create index "department_assessment_assessed_by_id_id_index" on "department_assessment" ("assessed_by_id", "id");`,
    );
    this.addSql(
      `create index "department_assessment_published_on_id_index" on "department_assessment" ("published_on", "id");`,
    );
    this.addSql(
      `create index "department_assessment_acknowledged_by_id_id_index" on "department_assessment" ("acknowledged_by_id", "id");`,
    );
    this.addSql(`create index "department_assessment_until_index" on "department_assessment" ("until");`);
    this.addSql(
      `alter table "department_assessment" add constraint "department_assessment_department_from_until_unique" unique ("department", "from", "until");`,
    );

    this.addSql(
      `alter table "department_assessment" add constraint "department_assessment_assessed_by_id_foreign" foreign key ("assessed_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "department_assessment" add constraint "department_assessment_acknowledged_by_id_foreign" foreign key ("acknowledged_by_id") references "user" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "department_assessment" add constraint "department_assessment_state_check" check ("state" in ('DRAFT', 'PUBLISHED', 'ACKNOWLEDGED'));`,
    );
    this.addSql(
      `alter table "department_assessment" add constraint "department_assessment_department_check" check ("department" in ('AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING'));`,
    );
    this.addSql(
      `alter table "department_assessment" add constraint "department_assessment_grade_check" check ("grade" in ('EXCELLENT', 'GOOD', 'ADEQUATE', 'INADEQUATE'));`,
    );
    this.addSql(`alter table "department_assessment" enable row level security;`);
    this.addSql(`create policy "house" on "department_assessment" to "sanbao_house" using (true);`);
  }

  override down() {}
}
