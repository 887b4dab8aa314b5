import { Migration } from '@mikro-orm/migrations';

export class Migration20261124020503_files extends Migration {
  override up() {
    this.addSql(
      `create table "stored_file" ("id" uuid not null, "uploaded_by" uuid not null, "record" text null, "record_id" uuid null, "shared" boolean not null, "name" text not null, "type" text not null, "size" int not null, "sha256" text not null, "uploaded_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "stored_file_sha256_index" on "stored_file" ("sha256");`);
    this.addSql(
      `create index "stored_file_uploaded_at_index" on "stored_file" ("uploaded_at") where record_id is null;`,
    );

    this.addSql(`alter table "stored_file" enable row level security;`);
    this.addSql(`create policy "house" on "stored_file" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "stored_file" to "sanbao_dealer" using (stored_file.shared and sanbao_sees(stored_file.record, stored_file.record_id));`,
    );
  }

  override down() {}
}
