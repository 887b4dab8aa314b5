import { Migration } from '@mikro-orm/migrations';

export class Migration20261124022903_attachments extends Migration {
  override up() {
    this.addSql(
      `create table "attachment" ("id" uuid not null, "record_id" uuid not null, "removed_at" timestamptz(3) null, "file_id" uuid not null, "caption" text null, "attached_by" text not null, "attached_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "attachment_record_id_id_index" on "attachment" ("record_id", "id");`);
    this.addSql(`create index "attachment_file_id_id_index" on "attachment" ("file_id", "id");`);

    this.addSql(
      `alter table "attachment" add constraint "attachment_file_id_foreign" foreign key ("file_id") references "stored_file" ("id") on delete restrict;`,
    );
    this.addSql(`alter table "attachment" enable row level security;`);
    this.addSql(`create policy "house" on "attachment" to "sanbao_house" using (true);`);
    this.addSql(
      `create policy "dealer" on "attachment" to "sanbao_dealer" using (exists (select from stored_file f where f.id = attachment.file_id and f.shared));`,
    );
  }

  override down() {}
}
