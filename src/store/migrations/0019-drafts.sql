-- What somebody has typed and not sent: theirs alone, sealed, in the service they act in. It is no document of anything
-- until it is recorded, points at no table, and whoever may not read a pair work keeps one of it as well as of one that
-- never was, so that keeping tells nothing. It goes when it has been recorded or thrown away, after its days, with its
-- pair work and with whoever wrote it.
create table draft (
  id opaque_id primary key,
  person opaque_id not null,
  -- Empty: of nobody's service.
  service text not null check (length(service) <= 64),
  -- Empty: of no pair work.
  pair_work text not null check (length(pair_work) <= 64),
  -- Which form, and about what: a command's name or a page's, and ids.
  form text not null check (length(form) between 1 and 64),
  about text not null check (length(about) <= 1000),
  -- What the device called this writing of it: whoever last saw another one is shown both.
  revision opaque_id not null,
  content bytea not null,
  saved_at timestamptz(3) not null,
  until_day date not null,
  unique (person, service, pair_work, form, about)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
create index on draft (pair_work);
alter table draft enable row level security;
alter table draft force row level security;

grant select, insert, delete, update (revision, content, saved_at, until_day) on draft to app_user;
create policy "a draft is its writer's, in the service they write in" on draft to app_user
  using (
    person = (select current_setting('app.actor', true)) and service = (select current_setting('app.service', true))
    and until_day >= (select nullif(current_setting('app.day', true), '')::date)
  )
  with check (
    person = (select current_setting('app.actor', true)) and service = (select current_setting('app.service', true))
    and person <> ''
  );
grant select (id, content), update (content) on draft to app_keys;
create policy "keys of drafts are changed" on draft to app_keys using (true) with check (true);
grant select (person, pair_work, until_day), delete on draft to app_retention;
create policy "past its day, or with whose it was" on draft to app_retention using (true) with check (false);
grant select on draft to app_backup;
create policy "a backup is of everything" on draft for select to app_backup using (true);
