-- A worker alone on a visit: back by when, who is alerted, and where in words that tell no client. It knows no client and no
-- pair work, nothing of a pair work knows it, and it is in no log and in no backup. Read by the worker, by whom they named
-- and, once nobody has heard in time, by their unit's supervisor. Gone some hours after it is over.
create table visit (
  id opaque_id primary key,
  person opaque_id not null,
  service opaque_id not null references service,
  sent text not null,
  area text not null check (length(area) between 1 and 200),
  began_at timestamptz(3) not null,
  back_by timestamptz(3) not null check (back_by > began_at),
  -- From then on the unit's supervisor is told too.
  escalates_at timestamptz(3) not null check (escalates_at > back_by),
  alerted text[] not null,
  -- Everybody who works there: a duty desk. Null: only those named.
  desk text,
  -- Whoever of the alerted has said that they see to it.
  taken_by text,
  ended_at timestamptz(3),
  ended_by text,
  until_at timestamptz(3) not null,
  check ((ended_at is null) = (ended_by is null)),
  check (cardinality(alerted) > 0 or desk is not null),
  check (not person::text = any (alerted)),
  unique (person, sent)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
-- One is out once.
create unique index visit_of_one on visit (person) where ended_at is null;
create index on visit using gin (alerted);
create index on visit (desk) where desk is not null;
create index on visit (service);
-- The very address, only if the worker gives it; opened to the alerted when the time has passed, and gone at the end.
create table visit_address (
  visit opaque_id primary key references visit on delete cascade,
  person opaque_id not null,
  address bytea not null
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

create function led_services() returns text[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(e.service::text), '{}') from public.employment e
  where e.person = current_setting('app.actor', true) and e.supervisor
    and e.service = current_setting('app.service', true)
    and e.during @> nullif(current_setting('app.day', true), '')::date
$$;
do $$
begin
  grant create on schema public to app_lookup;
  revoke all on function led_services() from public;
  grant execute on function led_services() to app_user;
  alter function led_services() owner to app_lookup;
  revoke create on schema public from app_lookup;
end $$;

alter table visit enable row level security;
alter table visit force row level security;
alter table visit_address enable row level security;
alter table visit_address force row level security;

grant select on visit, visit_address to app_user;
grant insert, update (back_by, escalates_at, taken_by, ended_at, ended_by, until_at) on visit to app_user;
grant insert, delete on visit_address to app_user;

create policy "the worker, the named, and the supervisor when nobody has heard" on visit for select to app_user using (
  until_at > (select nullif(current_setting('app.now', true), '')::timestamptz)
  and (
    person = (select current_setting('app.actor', true))
    or (select current_setting('app.actor', true)) = any (alerted)
    or desk = any ((select own_services())::text[])
    or service = any ((select led_services())::text[])
      and escalates_at <= least((select nullif(current_setting('app.now', true), '')::timestamptz), coalesce(ended_at, 'infinity'))
  )
);
create policy "a worker goes in their own name" on visit for insert to app_user with check (
  person = current_setting('app.actor', true) and service = current_setting('app.service', true)
  and service = any ((select own_services())::text[])
  and ended_at is null and taken_by is null
);
create policy "the worker says how long and that they are back" on visit for update to app_user
  using (person = (select current_setting('app.actor', true)) and ended_at is null)
  with check (
    person = current_setting('app.actor', true) and (ended_by is null or ended_by = current_setting('app.actor', true))
  );
-- Whoever may not read one does not find it to change: the policy of reading holds here too.
create policy "the alerted see to it when the time has passed" on visit for update to app_user
  using (ended_at is null and back_by <= (select nullif(current_setting('app.now', true), '')::timestamptz))
  with check (
    back_by <= (select nullif(current_setting('app.now', true), '')::timestamptz)
    and (taken_by is null or taken_by = current_setting('app.actor', true) or ended_by = current_setting('app.actor', true))
    and (ended_by is null or ended_by = current_setting('app.actor', true))
  );

create policy "one's own, and the alerted's when the time has passed" on visit_address for select to app_user using (
  person = (select current_setting('app.actor', true))
  or visit in (
    select v.id from visit v
    where v.ended_at is null and v.back_by <= (select nullif(current_setting('app.now', true), '')::timestamptz)
  )
);
create policy "a worker gives their own" on visit_address for insert to app_user with check (
  person = current_setting('app.actor', true) and visit in (select v.id from visit v where v.person = current_setting('app.actor', true))
);
-- Whoever may not read one does not find it: the policy of reading holds here too.
create policy "it goes with the word that they are back" on visit_address for delete to app_user using (true);

grant select (until_at), delete on visit to app_retention;
create policy "what is over is found" on visit for select to app_retention using (until_at <= (select nullif(current_setting('app.now', true), '')::timestamptz));
create policy "what is over goes" on visit for delete to app_retention using (until_at <= (select nullif(current_setting('app.now', true), '')::timestamptz));
grant select (visit, address), update (address) on visit_address to app_keys;
create policy "keys of addresses are changed" on visit_address to app_keys using (true) with check (true);
-- Allowed and not done: a backup would keep what is to be gone (src/store/dump.ts).
grant select on visit, visit_address to app_backup;
create policy "a backup may be of everything" on visit for select to app_backup using (true);
create policy "a backup may be of everything" on visit_address for select to app_backup using (true);
