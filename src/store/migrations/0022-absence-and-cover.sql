-- Places whose holder works there no more, or whose account is closed: what they hold goes home by itself (S8). Who and
-- where, and nothing of what it is about.
create function left_behind(wanted_day date) returns table (person text, service text, pair_work text, is_closed boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with closed as (
    select a.person from public.account a
    group by a.person having bool_and(a.ended_at is not null)
  )
  select distinct g.person::text, g.service::text, g.pair_work::text, g.person in (select c.person from closed c)
  from public.access_row g
  where g.standing in ('home', 'party') and not g.own_only
    and (upper(g.during) is null or upper(g.during) > wanted_day)
    and (
      g.person in (select c.person from closed c)
      or not exists (
        select from public.employment e where e.person = g.person and e.service = g.service and e.during @> wanted_day
      ) and exists (select from public.employment e where e.person = g.person and e.service = g.service)
    )
$$;
do $$
begin
  grant create on schema public to app_lookup;
  revoke all on function left_behind(date) from public;
  grant execute on function left_behind(date) to app_desk;
  alter function left_behind(date) owner to app_lookup;
  revoke create on schema public from app_lookup;
end $$;
