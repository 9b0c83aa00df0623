-- Being told that something is new: in the app, made at each read from what one's own list rows and invitations show, and
-- by e-mail, which says nothing but that. Here stand only where mail may go, who is to be looked at, and what each has
-- read. Nothing of a client is in it.
--
--   app_mail   takes whoever waits, one server at a time; reads no list, no part, no notice
do $$
begin
  begin
    create role app_mail nologin;
  exception when duplicate_object or unique_violation then null;
  end;
  if not pg_has_role(current_user, 'app_mail', 'member') then
    execute format('grant app_mail to %I', current_user);
  end if;
  grant usage on schema public to app_mail;
end $$;

-- An address its owner gave, sealed, and used only once they have opened the link sent to it.
create table notice_address (
  person opaque_id not null,
  service opaque_id not null,
  address bytea not null,
  language text not null check (language in ('fi', 'sv', 'en')),
  confirmed_at timestamptz(3),
  -- Of the last link sent: its hash, how long it holds, when it went.
  link_hash text,
  link_until timestamptz(3),
  linked_at timestamptz(3),
  mailed_at timestamptz(3),
  -- The day mail was given up. The next thing new is tried again.
  failed_on date,
  primary key (person, service)
);
-- One row for each who is to be looked at: has anything come that they have not been told? It says that something was
-- touched in their own list, not what.
create table notice_waiting (
  person opaque_id not null,
  service opaque_id not null,
  what text not null check (what in ('link', 'notice')),
  since timestamptz(3) not null,
  next_at timestamptz(3) not null,
  -- How often it was touched: what comes while mail is under way is not lost.
  touched integer not null default 1,
  tries integer not null default 0,
  claimed_until timestamptz(3),
  primary key (person, service, what)
) with (autovacuum_vacuum_threshold = 50, autovacuum_vacuum_scale_factor = 0);
create index on notice_waiting (next_at);
-- What one has read of one's own notices, and what a mail has gone out about.
create table notice_mark (
  person opaque_id not null,
  service opaque_id not null,
  key text not null check (length(key) between 1 and 300),
  -- Empty: of no pair work.
  pair_work text not null check (length(pair_work) <= 64),
  read_at timestamptz(3),
  mailed_at timestamptz(3),
  primary key (person, service, key)
);
create index on notice_mark (pair_work);

alter table notice_address enable row level security;
alter table notice_address force row level security;
alter table notice_waiting enable row level security;
alter table notice_waiting force row level security;
alter table notice_mark enable row level security;
alter table notice_mark force row level security;

grant select, insert, delete, update (address, language, confirmed_at, link_hash, link_until, failed_on) on notice_address to app_user;
grant select, insert, delete, update (touched, next_at) on notice_waiting to app_user;
grant select, insert, delete, update (read_at, mailed_at) on notice_mark to app_user;
do $$
declare
  guarded text;
begin
  foreach guarded in array array['notice_address', 'notice_waiting', 'notice_mark'] loop
    execute format($policy$
      create policy "one's own, in the service one acts in" on %I to app_user
      using (person = (select current_setting('app.actor', true)) and service = (select current_setting('app.service', true)))
      with check (
        person = (select current_setting('app.actor', true)) and service = (select current_setting('app.service', true))
        and person <> ''
      )$policy$, guarded);
    execute format('grant select on %I to app_backup', guarded);
    execute format('create policy "a backup may be of everything" on %I for select to app_backup using (true)', guarded);
    execute format('grant select (person), delete on %I to app_retention', guarded);
    execute format('create policy "with whose it was" on %I to app_retention using (true) with check (false)', guarded);
  end loop;
end $$;
grant select (pair_work) on notice_mark to app_retention;

grant select, update (link_hash, link_until, linked_at, mailed_at, failed_on) on notice_address to app_mail;
grant select, insert, delete, update (since, next_at, touched, tries, claimed_until) on notice_waiting to app_mail;
create policy "where mail may go" on notice_address to app_mail using (true) with check (true);
create policy "who waits" on notice_waiting to app_mail using (true) with check (true);

grant select (person, service, address), update (address) on notice_address to app_keys;
create policy "keys of addresses are changed" on notice_address to app_keys using (true) with check (true);

-- Whoever gets a new notice in a row of their own list, or an invitation, is looked at. In the same transaction, so that
-- nothing is told of what was not kept, and one row at most, so that no command waits for it.
grant select (person, service, confirmed_at) on notice_address to app_lookup;
create policy "who may be mailed is looked up" on notice_address for select to app_lookup using (confirmed_at is not null);
grant select, insert, update (touched) on notice_waiting to app_lookup;
create policy "whoever is to be looked at is put there" on notice_waiting to app_lookup using (true) with check (what = 'notice');

create function notice_arose() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  at timestamptz := coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());
begin
  if tg_table_name = 'member_row' then
    if tg_op = 'UPDATE' and new.body -> 'notices' is not distinct from old.body -> 'notices' then return null; end if;
    if coalesce(new.body -> 'notices', '[]') = '[]' then return null; end if;
  end if;
  insert into public.notice_waiting as w (person, service, what, since, next_at)
    select a.person, a.service, 'notice', at, at from public.notice_address a
    where a.service = new.service and a.confirmed_at is not null
      and (a.person = new.person or new.person is null)
  on conflict (person, service, what) do update set touched = w.touched + 1;
  return null;
end $$;
do $$
begin
  grant create on schema public to app_lookup;
  revoke all on function notice_arose() from public;
  alter function notice_arose() owner to app_lookup;
  revoke create on schema public from app_lookup;
end $$;
create trigger notice_arose after insert or update of body on member_row for each row execute function notice_arose();
create trigger notice_arose after insert or update of state on invitation for each row execute function notice_arose();
