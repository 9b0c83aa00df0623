-- Somebody in danger is found by any of their records: two that were settled to be of one person are one here too. Undone,
-- they are two again.
create policy "records of one person are looked up" on sameness for select to app_lookup using (is_same and undone_at is null);
grant select on sameness to app_lookup;
create or replace function pair_works_in_danger(hashes bytea[], wanted_name text, born date)
returns table (pair_work text, is_home boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with recursive found(person) as (
    select s.person::text from public.person_sealed s where s.hash = any (hashes)
    union
    select p.id::text from public.person p
    where p.birth_date = born and not p.worker and (
      p.name_key = wanted_name
      or exists (select from public.former_name f where f.person = p.id and f.name_key = wanted_name)
    )
  ), one_person(person) as (
    select person from found
    union
    select case when s.one = o.person then s.other else s.one end::text
    from one_person o join public.sameness s on o.person in (s.one, s.other)
    where s.is_same and s.undone_at is null
  )
  select w.id, coalesce((
    select current_setting('app.service', true) = any (r.home_services)
    from public.round_summary r where r.pair_work = w.id order by r.round desc limit 1
  ), false)
  from public.pair_work w
  where w.client in (select person from one_person)
  order by w.id
$$;
