-- Urgent access lasts hours, not days, and may show one topic only.
alter table access_row
  add column only_topics text[] not null default '{}',
  add column ends_at timestamptz(3);

create or replace function grants_in_force() returns setof access_row
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.* from public.access_row a
  where a.person = current_setting('app.actor', true)
    and a.service = current_setting('app.service', true)
    and a.during @> nullif(current_setting('app.day', true), '')::date
    and (a.ends_at is null or a.ends_at > nullif(current_setting('app.now', true), '')::timestamptz)
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
      and g.everything and g.unsorted and g.about_others and g.whereabouts and not g.own_only and g.since is null
      and g.not_categories = '{}' and g.minus_topics = '{}' and g.only_topics = '{}' and (g.rounds is null or round is not null)
  );
end $$;
-- Urgent access has a door of its own: it finds no client by name.
create or replace function nameable_clients() returns text[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct w.client::text), '{}')
  from public.grants_in_force() g join public.pair_work w on w.id = g.pair_work
  where current_setting('app.pair_work', true) in ('', w.id)
    and (g.standing <> 'urgent' or w.id = current_setting('app.pair_work', true))
    and not g.own_only
    and (g.everything or 'identity' = any (g.categories))
    and not 'identity' = any (g.not_categories)
$$;

alter policy "a part is read through a grant in force" on part using (
  pair_work = (select current_setting('app.pair_work', true))
  and not sealed
  and (
    (select whole_rounds_here()) @> round
    or exists (
      select from unnest((select grants_here())) g
      where (author_person = (select current_setting('app.actor', true)) and author_service = (select current_setting('app.service', true)))
        or not g.own_only
          and (g.whereabouts or not part.whereabouts)
          and (g.about_others or about is null or about in ((select current_setting('app.actor', true)), (select client_here())))
          and (g.unsorted or not part.unsorted)
          and not topics && g.minus_topics
          and (g.only_topics = '{}' or topics && g.only_topics)
          and (
            readers @> array[(select current_setting('app.actor', true))]
            or (g.everything or category = any (g.categories))
              and not category = any (g.not_categories)
              and (
                fact = any (g.also_facts)
                or (g.rounds is null or round = any (g.rounds)) and (g.since is null or recorded_at >= g.since)
              )
          )
    )
  )
);
alter policy "one's own grants in force" on access_row using (
  person = (select current_setting('app.actor', true))
  and service = (select current_setting('app.service', true))
  and during @> (select nullif(current_setting('app.day', true), '')::date)
  and (ends_at is null or ends_at > (select nullif(current_setting('app.now', true), '')::timestamptz))
);
