-- The expert list: what people and services say of themselves, so that the right partner is found. It begins with what the
-- directory knows, and is theirs from the moment somebody keeps it. Nothing of a client stands here.
create table expert (
  id opaque_id primary key,
  -- Null for a service as a whole.
  person opaque_id references person,
  -- Null for one that is not in the directory: an association, a group.
  service opaque_id references service,
  -- Only of one outside the directory; every other has its name there.
  name text check (length(name) between 1 and 200),
  organisation text check (length(organisation) between 1 and 200),
  profession text,
  competences text[] not null default '{}',
  languages text[] not null default '{}',
  area text[] not null default '{}',
  -- 1 is Monday.
  working_days smallint[] not null default '{}',
  capacity text check (capacity in ('room', 'one', 'full')),
  full_until date,
  how_to_ask text check (length(how_to_ask) <= 400),
  -- Null: as the directory began it.
  confirmed_on date,
  kept_by opaque_id,
  revision integer not null default 0,
  check (person is null or service is not null),
  check ((service is null) = (name is not null))
);
create unique index on expert (service, person) nulls not distinct where service is not null;
create index on expert (person);
create index on expert (profession);

-- Capital letters of our own languages and our neighbours', the same in both engines whatever their locale.
create function word_keys(words text[]) returns text[]
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct translate(lower(word collate "C"), 'ÅÄÖÆØÉÈÜÕŠŽÁČĐŊŦ', 'åäöæøéèüõšžáčđŋŧ')), '{}') from unnest(words) word
$$;
-- People may be many, so what is wanted is found by index and never by reading everybody.
create index expert_competences on expert using gin (word_keys(competences));
create index expert_languages on expert using gin (languages);
create index expert_area on expert using gin (word_keys(area));
grant execute on function word_keys(text[]) to app_desk;

create table expert_import (
  id opaque_id primary key,
  at timestamptz(3) not null,
  by_person opaque_id not null,
  undone_at timestamptz(3)
);
create table expert_import_row (
  import opaque_id not null references expert_import,
  expert opaque_id not null,
  -- As it was; null where there was none.
  before jsonb,
  -- The revision the import gave it: another one since means that somebody has kept it after.
  revision integer not null,
  primary key (import, expert)
);

-- The directory begins an entry, and goes on telling the profession; what somebody has kept it leaves alone.
create function begin_expert() returns trigger language plpgsql as $$
begin
  insert into expert (id, person, service, profession, competences, languages)
  values (encode(sha256(convert_to(new.service || ' ' || new.person, 'UTF8')), 'hex'), new.person, new.service, new.profession, new.competences, new.languages)
  on conflict (id) do update set
    profession = excluded.profession,
    competences = case when expert.confirmed_on is null then excluded.competences else expert.competences end,
    languages = case when expert.confirmed_on is null then excluded.languages else expert.languages end;
  return null;
end $$;
create trigger employment_begins_an_expert after insert or update on employment for each row execute function begin_expert();
create function begin_service_expert() returns trigger language plpgsql as $$
begin
  insert into expert (id, service) values (encode(sha256(convert_to(new.id, 'UTF8')), 'hex'), new.id) on conflict (id) do nothing;
  return null;
end $$;
create trigger service_begins_an_expert after insert on service for each row execute function begin_service_expert();

insert into expert (id, service) select encode(sha256(convert_to(id, 'UTF8')), 'hex'), id from service;
insert into expert (id, person, service, profession, competences, languages)
select distinct on (service, person) encode(sha256(convert_to(service || ' ' || person, 'UTF8')), 'hex'), person, service, profession, competences, languages
from employment order by service, person, during desc;

grant select, insert, update, delete on expert to app_desk;
grant select, insert, update on expert_import to app_desk;
grant select, insert on expert_import_row to app_desk;
do $$
declare
  guarded text;
begin
  foreach guarded in array array['expert', 'expert_import', 'expert_import_row'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy "the desk keeps the expert list" on %I to app_desk using (true) with check (true)', guarded);
    execute format('grant select on %I to app_backup', guarded);
    execute format('create policy "a backup is of everything" on %I for select to app_backup using (true)', guarded);
  end loop;
end $$;
