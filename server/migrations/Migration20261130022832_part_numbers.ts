import { Migration } from '@mikro-orm/migrations';

export class Migration20261130022832_part_numbers extends Migration {
  override up() {
    this.addSql(`alter table "part" drop constraint "part_part_number_unique";`);
    this.addSql(
      `alter table "part" add "part_number_key" text generated always as (normal_form(part_number)) stored not null, add "twin" smallint not null default 0;`,
    );
    // What was two numbers until now stays as it is: the first keeps the number to itself, and the others are told.
    this.addSql(
      `update "part" p set "twin" = t.nth from (select "id", row_number() over (partition by "part_number_key" order by "id") - 1 as nth from "part") t where t."id" = p."id" and t.nth > 0;`,
    );
    this.addSql(`create index "part_part_number_id_index" on "part" ("part_number", "id");`);
    this.addSql(
      `alter table "part" add constraint "part_part_number_key_twin_unique" unique ("part_number_key", "twin");`,
    );
  }

  override down() {}
}
