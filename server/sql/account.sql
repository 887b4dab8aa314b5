-- 4, 4.5: whom an account stands for today, with all accounts of the same person and whose deputy it is; asked for a
-- session and for work that goes on without one. Nobody whose roles are not those of the employer.
create or replace function sanbao_account(account uuid, today date)
  returns table (user_id uuid, person_id uuid, name text, roles text[], dealer_id uuid, accounts uuid[], is_duplicate boolean, mandates json)
  language sql stable security definer set search_path = public as $$
    select u.id, p.id, u.name, u.roles, d.id,
      array(select o.id from "user" o where o.person_id = p.id),
      u.state = :'UserState.DUPLICATE', (
      select coalesce(json_agg(json_build_object('userId', g.id, 'personId', gp.id, 'name', g.name, 'roles', g.roles, 'steps', m.steps,
        'accounts', (select json_agg(o.id) from "user" o where o.person_id = gp.id)) order by m.number), '[]')
      from delegation m join "user" g on g.id = m.delegator_id join person gp on gp.id = g.person_id
      where m.deputy_id = u.id and m.state = :'DelegationState.ACTIVE' and today between m."from" and m.until
        and g.state = :'UserState.ACTIVE' and gp.state = :'MasterDataState.ACTIVE'
        and sanbao_roles_fit(g.roles, gp.employer, null))
    from "user" u join person p on p.id = u.person_id
      left join dealer d on d.id = p.dealer_id and d.state = :'MasterDataState.ACTIVE'
    where u.id = account and u.state in (:'UserState.ACTIVE', :'UserState.DUPLICATE')
      and p.state = :'MasterDataState.ACTIVE' and sanbao_roles_fit(u.roles, p.employer, d.id)
  $$;
