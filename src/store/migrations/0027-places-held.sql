-- In which pair works somebody has a place of their own: looked at before their work here ends, so that it can be told to
-- whom what they hold returns. Where, and nothing of what it is about.
create function places_held(wanted_person text, wanted_day date) returns table (pair_work text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct g.pair_work::text
  from public.access_row g
  where g.person = wanted_person and g.standing in ('home', 'party') and not g.own_only
    and (upper(g.during) is null or upper(g.during) > wanted_day)
$$;
do $$
begin
  grant create on schema public to app_lookup;
  revoke all on function places_held(text, date) from public;
  grant execute on function places_held(text, date) to app_desk;
  alter function places_held(text, date) owner to app_lookup;
  revoke create on schema public from app_lookup;
end $$;
