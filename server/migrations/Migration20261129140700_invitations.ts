import { Migration } from '@mikro-orm/migrations';

export class Migration20261129140700_invitations extends Migration {
  override up() {
    this.addSql(
      `create table "account_link" ("id" uuid not null, "token_hash" text not null, "user_id" uuid not null, "password_digest" text not null, "made_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "replaced_at" timestamptz(3) null, "used_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`alter table "account_link" add constraint "account_link_token_hash_unique" unique ("token_hash");`);
    this.addSql(`create index "account_link_user_id_index" on "account_link" ("user_id");`);
    this.addSql(`create index "account_link_expires_at_index" on "account_link" ("expires_at");`);

    this.addSql(`alter table "letter" drop constraint "letter_kind_check";`);
    this.addSql(
      `alter table "letter" add constraint "letter_kind_check" check ("kind" in ('TRAINING_NOTICE', 'SURVEY', 'SIGNATURE_LINK', 'QUOTE_LINK', 'ANCHOR', 'INVITATION', 'PASSWORD_LINK', 'ACCOUNT_CHANGED'));`,
    );

    this.addSql(`alter table "user" drop constraint "user_state_check";`);
    this.addSql(
      `alter table "user" add constraint "user_state_check" check ("state" in ('INVITED', 'ACTIVE', 'DUPLICATE', 'INACTIVE'));`,
    );

    this.addSql(`alter table "role_change" add "email" text null;`);

    this.addSql(
      `alter table "account_link" add constraint "account_link_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete cascade;`,
    );
  }

  override down() {}
}
