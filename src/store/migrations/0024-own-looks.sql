-- When the actor last looked at each of their pair works, in the service they act in: their own rows of the use log, so
-- that "since last time" is one more reading of what is kept anyway. Nothing of what others looked at.
create index use_log_own_looks on use_log (person, service, at) where what = 'view' and outcome = 'read';

create function own_last_looks(before_at timestamptz) returns table (pair_work text, at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select one, max(l.at)
  from public.use_log l cross join lateral unnest(l.pair_works) one
  where l.person = current_setting('app.actor', true)
    and l.service = current_setting('app.service', true)
    and l.what = 'view' and l.outcome = 'read' and l.at < before_at
    and l.at >= before_at - interval '90 days'
  group by one
$$;

do $$
begin
  grant create on schema public to app_lookup;
  revoke all on function own_last_looks(timestamptz) from public;
  grant execute on function own_last_looks(timestamptz) to app_user;
  alter function own_last_looks(timestamptz) owner to app_lookup;
  revoke create on schema public from app_lookup;
end $$;
