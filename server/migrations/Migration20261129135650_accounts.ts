import { Migration } from '@mikro-orm/migrations';

/**
 * Who an account stands for is said in one place, asked for a session and for work that goes on without one: nobody
 * whose roles are not those of the employer, and a dealer's only with the dealer. With it come all accounts of the same
 * person. A token reads by its scope, never because a dealer is absent.
 */
export class Migration20261129135650_accounts extends Migration {
  override up() {
    this.addSql(`update access_token t set made_by_id = u.id from procedure_event e join "user" u on u.id = e.user_id
      where e.record_id = t.id and e.step = 'createAccessToken';`);
    this.addSql(`create function sanbao_roles_fit(roles text[], employer text, dealer uuid) returns boolean
      language sql immutable as $$
        select case employer
          when 'HOUSE' then not roles && array['DEALER', 'CUSTOMER']
          when 'DEALER' then dealer is not null and roles = array['DEALER']
          else false
        end
      $$;`);
    this.addSql(`create function sanbao_account(account uuid, today date)
      returns table (user_id uuid, person_id uuid, name text, roles text[], dealer_id uuid, accounts uuid[], is_duplicate boolean, mandates json)
      language sql stable security definer set search_path = public as $$
        select u.id, p.id, u.name, u.roles, d.id,
          array(select o.id from "user" o where o.person_id = p.id),
          u.state = 'DUPLICATE', (
          select coalesce(json_agg(json_build_object('userId', g.id, 'personId', gp.id, 'name', g.name, 'roles', g.roles, 'steps', m.steps,
            'accounts', (select json_agg(o.id) from "user" o where o.person_id = gp.id)) order by m.number), '[]')
          from delegation m join "user" g on g.id = m.delegator_id join person gp on gp.id = g.person_id
          where m.deputy_id = u.id and m.state = 'ACTIVE' and today between m."from" and m.until
            and g.state = 'ACTIVE' and gp.state = 'ACTIVE' and sanbao_roles_fit(g.roles, gp.employer, null))
        from "user" u join person p on p.id = u.person_id left join dealer d on d.id = p.dealer_id and d.state = 'ACTIVE'
        where u.id = account and u.state in ('ACTIVE', 'DUPLICATE') and p.state = 'ACTIVE'
          and sanbao_roles_fit(u.roles, p.employer, d.id)
      $$;`);
    this.addSql('drop function sanbao_session(text, timestamptz, date);');
    this.addSql(`create function sanbao_session(hash text, at timestamptz, today date)
      returns table (user_id uuid, person_id uuid, name text, roles text[], dealer_id uuid, accounts uuid[], is_duplicate boolean, mandates json)
      language sql stable security definer set search_path = public as $$
        select a.* from session s join "user" u on u.id = s.user_id cross join lateral sanbao_account(u.id, today) a
        where s.token_hash = hash and s.expires_at > at
          and s.password_digest = rtrim(translate(encode(sha256(convert_to(u.password_hash, 'UTF8')), 'base64'), '+/', '-_'), '=')
      $$;`);
    this.addSql('drop function sanbao_access_token(text, date);');
    this.addSql(`create function sanbao_access_token(hash text, today date)
      returns table (id uuid, label text, scope text, dealer_id uuid)
      language sql volatile security definer set search_path = public as $$
        with standing as (
          select t.id, t.label, t.scope, d.id as dealer_id
          from access_token t left join dealer d on d.id = t.dealer_id and d.state = 'ACTIVE'
          where t.token_hash = hash and t.state = 'ACTIVE' and t.expires_on >= today
            and (t.scope = 'REPORTING' and t.dealer_id is null or t.scope = 'DEALER' and d.id is not null)
        ), used as (
          update access_token t set last_used_on = today from standing s
          where t.id = s.id and t.last_used_on is distinct from today
        )
        select s.id, s.label, s.scope, s.dealer_id from standing s
      $$;`);
  }

  override down() {}
}
