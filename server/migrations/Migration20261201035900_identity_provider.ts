import { Migration } from '@mikro-orm/migrations';

export class Migration20261201035900_identity_provider extends Migration {
  override up() {
    this.addSql(
      `create table "fresh_sign_in" ("token_hash" text not null, "user" uuid not null, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("token_hash"));`,
    );
    this.addSql(`create index "fresh_sign_in_expires_at_index" on "fresh_sign_in" ("expires_at");`);

    this.addSql(
      `create table "provider_request" ("state" text not null, "browser" text not null, "session" text null, "next" text not null, "asked_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("state"));`,
    );
    this.addSql(`create index "provider_request_asked_at_index" on "provider_request" ("asked_at");`);

    this.addSql(
      `alter table "user" add "identity_issuer" text null, add "identity_subject" text null, add "identity_bound_at" timestamptz(3) null;`,
    );
    this.addSql(
      `alter table "user" add constraint "user_identity_issuer_identity_subject_unique" unique ("identity_issuer", "identity_subject");`,
    );

    this.addSql(`alter table "session" add "signed_in_by" text not null default 'PASSWORD';`);
    this.addSql(
      `alter table "session" add constraint "session_signed_in_by_check" check ("signed_in_by" in ('PASSWORD', 'PROVIDER'));`,
    );
  }

  override down() {}
}
