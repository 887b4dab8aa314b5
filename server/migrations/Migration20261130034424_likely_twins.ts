import { Migration } from '@mikro-orm/migrations';

export class Migration20261130034424_likely_twins extends Migration {
  override up() {
    this.addSql(
      `alter table "customer" add "name_key" text generated always as (normal_form(name)) stored not null, add "credit_code" text null, add "credit_code_key" text generated always as (normal_form(credit_code)) stored null;`,
    );
    this.addSql(
      `create index "customer_phone_index" on "customer" using gin (string_to_array(regexp_replace(phone, '转[0-9]+', '', 'g'), ' / '));`,
    );
    this.addSql(`create index "customer_name_key_index" on "customer" ("name_key");`);
    this.addSql(`create index "customer_credit_code_key_index" on "customer" ("credit_code_key");`);

    this.addSql(
      `alter table "dealer" add "name_key" text generated always as (normal_form(name)) stored not null, add "credit_code" text null, add "credit_code_key" text generated always as (normal_form(credit_code)) stored null;`,
    );
    this.addSql(
      `create index "dealer_phone_index" on "dealer" using gin (string_to_array(regexp_replace(phone, '转[0-9]+', '', 'g'), ' / '));`,
    );
    this.addSql(`create index "dealer_name_key_index" on "dealer" ("name_key");`);
    this.addSql(`create index "dealer_credit_code_key_index" on "dealer" ("credit_code_key");`);

    this.addSql(`alter table "person" add "name_key" text generated always as (normal_form(name)) stored not null;`);
    this.addSql(
      `create index "person_phone_index" on "person" using gin (string_to_array(regexp_replace(phone, '转[0-9]+', '', 'g'), ' / '));`,
    );
    this.addSql(`create index "person_name_key_index" on "person" ("name_key");`);

    this.addSql(
      `alter table "supplier" add "name_key" text generated always as (normal_form(name)) stored not null, add "credit_code" text null, add "credit_code_key" text generated always as (normal_form(credit_code)) stored null;`,
    );
    this.addSql(
      `create index "supplier_phone_index" on "supplier" using gin (string_to_array(regexp_replace(phone, '转[0-9]+', '', 'g'), ' / '));`,
    );
    this.addSql(`create index "supplier_name_key_index" on "supplier" ("name_key");`);
    this.addSql(`create index "supplier_credit_code_key_index" on "supplier" ("credit_code_key");`);
  }

  override down() {}
}
