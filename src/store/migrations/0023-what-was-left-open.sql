-- Who leads a unit stands in the directory, not in the facts: whoever leads it no longer sees nothing by it from that day,
-- whether or not anything has been recorded since.
create function leads_here() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from public.employment e
    where e.person = current_setting('app.actor', true) and e.service = current_setting('app.service', true)
      and e.supervisor and e.during @> nullif(current_setting('app.day', true), '')::date
  )
$$;
create or replace function grants_in_force() returns setof access_row
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.* from public.access_row a
  where a.person = current_setting('app.actor', true)
    and a.service = current_setting('app.service', true)
    and a.during @> nullif(current_setting('app.day', true), '')::date
    and (a.ends_at is null or a.ends_at > nullif(current_setting('app.now', true), '')::timestamptz)
    and (a.standing <> 'supervisor' or (select public.leads_here()))
$$;
create or replace function grants_here() returns access_row[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (
    select array_agg(a) from public.access_row a
    where a.pair_work = current_setting('app.pair_work', true)
      and a.person = current_setting('app.actor', true)
      and a.service = current_setting('app.service', true)
      and a.during @> nullif(current_setting('app.day', true), '')::date
      and (a.ends_at is null or a.ends_at > nullif(current_setting('app.now', true), '')::timestamptz)
      and (a.standing <> 'supervisor' or (select public.leads_here()))
  );
end $$;
create or replace function whole_rounds_here() returns int4multirange
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (
    select coalesce(range_agg(int4range(round, round, '[]')), '{}'::int4multirange)
    from public.access_row g
      left join lateral unnest(g.rounds) round on true
    where g.pair_work = current_setting('app.pair_work', true)
      and g.person = current_setting('app.actor', true)
      and g.service = current_setting('app.service', true)
      and g.during @> nullif(current_setting('app.day', true), '')::date
      and (g.ends_at is null or g.ends_at > nullif(current_setting('app.now', true), '')::timestamptz)
      and (g.standing <> 'supervisor' or (select public.leads_here()))
      and g.everything and g.unsorted and g.about_others and g.whereabouts and not g.own_only and g.since is null
      and g.not_categories = '{}' and g.minus_topics = '{}' and g.only_topics = '{}' and (g.rounds is null or round is not null)
  );
end $$;
alter policy "one's own grants in force" on access_row using (
  person = (select current_setting('app.actor', true))
  and service = (select current_setting('app.service', true))
  and during @> (select nullif(current_setting('app.day', true), '')::date)
  and (ends_at is null or ends_at > (select nullif(current_setting('app.now', true), '')::timestamptz))
  and (standing <> 'supervisor' or (select leads_here()))
);
-- And whoever has come to lead it without a command is found by the unit's pair works that have no row for them yet.
create index round_summary_of_home on round_summary using gin (home_services);
create function led_without_row() returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct r.pair_work::text from public.round_summary r
  where r.home_services @> array[current_setting('app.service', true)] and (select public.leads_here())
    and not exists (
      select from public.access_row a
      where a.pair_work = r.pair_work and a.person = current_setting('app.actor', true)
        and a.service = current_setting('app.service', true) and a.standing = 'supervisor'
    )
$$;

do $$
declare
  one regprocedure;
begin
  grant create on schema public to app_lookup;
  foreach one in array array['leads_here()', 'led_without_row()']::regprocedure[] loop
    execute format('revoke all on function %s from public', one);
    execute format('grant execute on function %s to app_user', one);
    execute format('alter function %s owner to app_lookup', one);
  end loop;
  revoke create on schema public from app_lookup;
end $$;
