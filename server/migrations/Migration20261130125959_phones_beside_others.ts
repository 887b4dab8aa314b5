import { Migration } from '@mikro-orm/migrations';

export class Migration20261130125959_phones_beside_others extends Migration {
  override up() {
    this.addSql(`drop index "customer_phone_index";`);
    this.addSql(
      `create index "customer_phones_index" on "customer" using gin (string_to_array(regexp_replace(phone, '转[0-9]+', '', 'g'), ' / ')) where phone ~ ' / |转';`,
    );

    this.addSql(`drop index "dealer_phone_index";`);
    this.addSql(
      `create index "dealer_phones_index" on "dealer" using gin (string_to_array(regexp_replace(phone, '转[0-9]+', '', 'g'), ' / ')) where phone ~ ' / |转';`,
    );

    this.addSql(`drop index "person_phone_index";`);
    this.addSql(
      `create index "person_phones_index" on "person" using gin (string_to_array(regexp_replace(phone, '转[0-9]+', '', 'g'), ' / ')) where phone ~ ' / |转';`,
    );

    this.addSql(`drop index "supplier_phone_index";`);
    this.addSql(
      `create index "supplier_phones_index" on "supplier" using gin (string_to_array(regexp_replace(phone, '转[0-9]+', '', 'g'), ' / ')) where phone ~ ' / |转';`,
    );

    this.addSql(`alter table "trail_verification" alter column "asked_by_id" drop not null;`);
  }

  override down() {}
}
