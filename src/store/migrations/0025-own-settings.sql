-- What somebody has chosen for their own screens: saved filters, when and how they are told. Theirs alone, in each
-- service they act in, sealed since people name their filters as they please. Gone with whoever made it.
create table own_setting (
  person opaque_id not null,
  -- Empty: of nobody's service.
  service text not null check (length(service) <= 64),
  name text not null check (name in ('list-filters', 'notices')),
  content bytea not null,
  primary key (person, service, name)
);
alter table own_setting enable row level security;
alter table own_setting force row level security;

grant select, insert, update (content) on own_setting to app_user;
create policy "a setting is its maker's, in the service they act in" on own_setting to app_user
  using (
    person = (select current_setting('app.actor', true)) and service = (select current_setting('app.service', true))
  )
  with check (
    person = (select current_setting('app.actor', true)) and service = (select current_setting('app.service', true))
    and person <> ''
  );
grant select, update (content) on own_setting to app_keys;
create policy "keys of settings are changed" on own_setting to app_keys using (true) with check (true);
grant select (person), delete on own_setting to app_retention;
create policy "with whose it was" on own_setting to app_retention using (true) with check (false);
grant select on own_setting to app_backup;
create policy "a backup is of everything" on own_setting for select to app_backup using (true);

-- Rows in which somebody of these services is visible to the member, and rows whose day has passed.
create index on member_row using gin ((body -> 'services') jsonb_path_ops);

-- Of one's own pair works those of these clients, who were found by a whole identity code.
create function own_pair_works_of(clients text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct w.id::text from public.grants_in_force() g join public.pair_work w on w.id = g.pair_work
  where not g.own_only and w.client = any (clients)
$$;
do $$
begin
  grant create on schema public to app_lookup;
  revoke all on function own_pair_works_of(text[]) from public;
  grant execute on function own_pair_works_of(text[]) to app_user;
  alter function own_pair_works_of(text[]) owner to app_lookup;
  revoke create on schema public from app_lookup;
end $$;
