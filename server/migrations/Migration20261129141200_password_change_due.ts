import { Migration } from '@mikro-orm/migrations';

/** Whose password others have seen does nothing but change it: that is known with their session. */
export class Migration20261129141200_password_change_due extends Migration {
  override up() {
    this.addSql('alter table "user" add "password_change_due" boolean not null default false;');
    this.addSql('alter table "user" alter "password_change_due" drop default;');
    this.addSql('drop function sanbao_session(text, timestamptz, date);');
    this.addSql(`create function sanbao_session(hash text, at timestamptz, today date)
      returns table (user_id uuid, person_id uuid, name text, roles text[], dealer_id uuid, accounts uuid[], is_duplicate boolean, mandates json, password_change_due boolean)
      language sql stable security definer set search_path = public as $$
        select a.*, u.password_change_due
        from session s join "user" u on u.id = s.user_id cross join lateral sanbao_account(u.id, today) a
        where s.token_hash = hash and s.expires_at > at
          and s.password_digest = rtrim(translate(encode(sha256(convert_to(u.password_hash, 'UTF8')), 'base64'), '+/', '-_'), '=')
      $$;`);
  }

  override down() {}
}
