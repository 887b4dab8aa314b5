import { Migration } from '@mikro-orm/migrations';

/**
 * Whose session a token's hash belongs to, asked with every request: one statement, without a transaction for the
 * roles under which people and users are seen otherwise.
 */
export class Migration20261123232000_session_viewer extends Migration {
  override up() {
    this.addSql(`create function sanbao_session(hash text, at timestamptz)
      returns table (user_id uuid, person_id uuid, name text, roles text[], dealer_id uuid)
      language sql stable security definer set search_path = public as $$
        select u.id, p.id, u.name, u.roles, p.dealer_id
        from session s join "user" u on u.id = s.user_id join person p on p.id = u.person_id
        where s.token_hash = hash and s.expires_at > at and u.state = 'ACTIVE' and p.state = 'ACTIVE'
          and s.password_digest = rtrim(translate(encode(sha256(convert_to(u.password_hash, 'UTF8')), 'base64'), '+/', '-_'), '=')
      $$;`);
  }

  override down() {}
}
