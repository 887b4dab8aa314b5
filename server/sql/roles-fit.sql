-- 4: whether roles are those of the employer: a dealer's people have the dealer's alone, and the company's never that.
create or replace function sanbao_roles_fit(roles text[], employer text, dealer uuid) returns boolean
  language sql immutable as $$
    select case employer
      when :'Employer.HOUSE' then not roles && array[:'Role.DEALER', :'Role.CUSTOMER']
      when :'Employer.DEALER' then dealer is not null and roles = array[:'Role.DEALER']
      else false
    end
  $$;
