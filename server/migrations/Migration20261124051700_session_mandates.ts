import { Migration } from '@mikro-orm/migrations';

/**
 * With whose session it is comes in whose place they may act today, asked in the same statement: a delegation that is
 * revoked, or whose delegator is deactivated, has no effect from the next request on.
 */
export class Migration20261124051700_session_mandates extends Migration {
  override up() {
    this.addSql(`drop function sanbao_session(text, timestamptz);`);
    this.addSql(`create function sanbao_session(hash text, at timestamptz, today date)
      returns table (user_id uuid, person_id uuid, name text, roles text[], dealer_id uuid, mandates json)
      language sql stable security definer set search_path = public as $$
        select u.id, p.id, u.name, u.roles, p.dealer_id, (
          select coalesce(json_agg(
            json_build_object('userId', g.id, 'name', g.name, 'roles', g.roles, 'steps', m.steps) order by m.number), '[]')
          from delegation m join "user" g on g.id = m.delegator_id join person gp on gp.id = g.person_id
          where m.deputy_id = u.id and m.state = 'ACTIVE' and today between m."from" and m.until
            and g.state = 'ACTIVE' and gp.state = 'ACTIVE')
        from session s join "user" u on u.id = s.user_id join person p on p.id = u.person_id
          left join dealer d on d.id = p.dealer_id
        where s.token_hash = hash and s.expires_at > at and u.state = 'ACTIVE' and p.state = 'ACTIVE'
          and d.state is distinct from 'INACTIVE'
          and s.password_digest = rtrim(translate(encode(sha256(convert_to(u.password_hash, 'UTF8')), 'base64'), '+/', '-_'), '=')
      $$;`);
  }

  override down() {}
}
