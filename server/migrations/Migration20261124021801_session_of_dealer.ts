import { Migration } from '@mikro-orm/migrations';

/** The people of a dealer that was deactivated have no session either. */
export class Migration20261124021801_session_of_dealer extends Migration {
  override up() {
    this.addSql(`create or replace function sanbao_session(hash text, at timestamptz)
      returns table (user_id uuid, person_id uuid, name text, roles text[], dealer_id uuid)
      language sql stable security definer set search_path = public as $$
        select u.id, p.id, u.name, u.roles, p.dealer_id
        from session s join "user" u on u.id = s.user_id join person p on p.id = u.person_id
          left join dealer d on d.id = p.dealer_id
        where s.token_hash = hash and s.expires_at > at and u.state = 'ACTIVE' and p.state = 'ACTIVE'
          and d.state is distinct from 'INACTIVE'
          and s.password_digest = rtrim(translate(encode(sha256(convert_to(u.password_hash, 'UTF8')), 'base64'), '+/', '-_'), '=')
      $$;`);
  }

  override down() {}
}
