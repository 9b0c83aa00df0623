-- Tables of one county. Runs on PostgreSQL 15 and later and on the embedded one.
-- Ids are opaque text made by the server. A missing service (the client's side acts in none) is '' in keys, never null.

create domain opaque_id as text check (length(value) between 1 and 64);

-- The directory: who works where, and what a service's very name tells.
create table organisation (
  id opaque_id primary key,
  name jsonb not null,
  kind text not null check (kind in ('public', 'private', 'association'))
);
create table service (
  id opaque_id primary key,
  organisation opaque_id not null references organisation,
  name jsonb not null,
  controller text not null,
  service_task text not null,
  register text not null,
  reveals text[] not null default '{}',
  joint_with text[] not null default '{}'
);
create table person (
  id opaque_id primary key,
  name text not null check (length(name) between 1 and 200),
  -- The name in an order both engines agree on; see name-key.ts.
  name_key text collate "C" not null,
  birth_date date,
  language text not null,
  secret_whereabouts boolean not null default false,
  rehearsal boolean not null default false,
  worker boolean not null default false
);
-- Kept apart, so that seeing a name never means seeing where somebody lives.
create table person_contact (
  person opaque_id primary key references person,
  address text,
  phone text
);
create table employment (
  person opaque_id not null references person,
  service opaque_id not null references service,
  profession text not null,
  officeholder boolean not null,
  supervisor boolean not null,
  languages text[] not null default '{}',
  competences text[] not null default '{}',
  during daterange not null,
  primary key (person, service, during)
);
create index on employment (service);
create table directory_revision (
  is_only boolean primary key default true check (is_only),
  revision integer not null
);
insert into directory_revision (revision) values (1);

-- Signing in.
create table account (
  username text primary key check (username = lower(username) and length(username) between 1 and 200),
  person opaque_id not null references person,
  password_hash text not null,
  audience text not null
);
create index on account (person);
create table session (
  token_hash text primary key,
  username text not null references account on delete cascade,
  service opaque_id references service,
  created_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index on session (expires_at);
create index on session (username);

-- `json`, not `jsonb`: the order of steps and phases is part of a model.
create table process_model (
  id text not null,
  version integer not null,
  body json not null,
  builtin boolean not null,
  primary key (id, version)
);

-- The log of one pair work.
create table pair_work (
  id opaque_id primary key,
  client opaque_id not null references person,
  created_on date not null,
  rehearsal boolean not null
);
create index on pair_work (client);
-- Opening sent twice must not open twice, and before it there is no pair work to keep the command under.
create table opening (
  person opaque_id not null,
  command_id opaque_id not null,
  body_hash text not null,
  pair_work opaque_id not null references pair_work,
  primary key (person, command_id)
);
create table fact (
  pair_work opaque_id not null references pair_work,
  seq integer not null check (seq > 0),
  id opaque_id not null,
  kind text not null,
  round integer not null,
  happened_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  by_person opaque_id not null,
  by_service text not null,
  command_id opaque_id not null,
  primary key (pair_work, seq),
  unique (pair_work, id)
);
create table part (
  pair_work opaque_id not null,
  seq integer not null,
  ordinal integer not null,
  id opaque_id not null,
  -- Repeated from the envelope, so that one row is enough to judge who sees it.
  fact opaque_id not null,
  round integer not null,
  recorded_at timestamptz(3) not null,
  name text not null,
  category text not null,
  topics text[] not null,
  unsorted boolean not null,
  sealed boolean not null default false,
  readers text[] not null,
  author_person opaque_id not null,
  author_service text not null,
  about text,
  whereabouts boolean not null,
  -- Null together with the salt once retention has ended; the digest stays.
  content jsonb,
  salt bytea,
  digest bytea not null,
  primary key (pair_work, seq, ordinal),
  unique (pair_work, id),
  foreign key (pair_work, seq) references fact
);
-- Persons a part names, the client apart: whoever may read the part may know their names.
create table named_in (
  pair_work opaque_id not null,
  seq integer not null,
  ordinal integer not null,
  person opaque_id not null,
  primary key (pair_work, seq, ordinal, person),
  foreign key (pair_work, seq, ordinal) references part
);
create table command (
  pair_work opaque_id not null,
  actor opaque_id not null,
  command_id opaque_id not null,
  body_hash text not null,
  first_seq integer not null,
  last_seq integer not null,
  primary key (pair_work, actor, command_id)
);

-- What is derived at each command, replaced as a whole.
create table access_row (
  pair_work opaque_id not null references pair_work,
  row_hash text not null,
  person opaque_id not null,
  service text not null,
  standing text not null,
  -- Null: every round.
  rounds integer[],
  everything boolean not null,
  categories text[] not null,
  not_categories text[] not null,
  minus_topics text[] not null,
  unsorted boolean not null,
  about_others boolean not null,
  whereabouts boolean not null,
  since timestamptz(3),
  also_facts text[] not null,
  own_only boolean not null,
  during daterange not null,
  basis jsonb not null,
  primary key (pair_work, row_hash)
);
create index on access_row (person, service, pair_work);
create table member_row (
  pair_work opaque_id not null references pair_work,
  person opaque_id not null,
  service text not null,
  standing text not null,
  model text not null,
  phase text not null,
  state text not null,
  client_name text,
  client_name_key text collate "C" not null,
  next_due date,
  updated_on date not null,
  rehearsal boolean not null,
  body jsonb not null,
  primary key (pair_work, person, service)
);
create index on member_row (person, service, client_name_key, pair_work);
create index on member_row (person, service, (coalesce(next_due, 'infinity')), pair_work);
create index on member_row (person, service, updated_on, pair_work);
create table round_summary (
  pair_work opaque_id not null references pair_work,
  round integer not null,
  model text not null,
  model_version integer not null,
  home_services text[] not null,
  phase text not null,
  opened_on date not null,
  closed_on date,
  rehearsal boolean not null,
  primary key (pair_work, round)
);
create table invitation (
  id opaque_id primary key,
  pair_work opaque_id not null references pair_work,
  part opaque_id not null,
  person opaque_id,
  service opaque_id not null,
  competence text,
  month text not null,
  organisation opaque_id not null,
  state text not null check (state in ('open', 'accepted', 'declined', 'ended')),
  asked_on date not null,
  unique (pair_work, part)
);
create index on invitation (service);
create table frozen_figures (
  month text primary key,
  body json not null,
  frozen_at timestamptz(3) not null
);

-- Written unlinked, so that readers never queue; the sealer fills the last three once.
create table use_log (
  id opaque_id primary key,
  at timestamptz(3) not null,
  person opaque_id not null,
  service text not null,
  pair_works text[] not null,
  what text not null,
  purpose text not null,
  outcome text not null check (outcome in ('read', 'refused')),
  categories text[] not null,
  basis jsonb not null,
  chain_position bigint unique,
  previous_hash bytea,
  hash bytea
);
create index on use_log (at, id);
create index on use_log using gin (pair_works);
create index use_log_waiting on use_log (at, id) where chain_position is null;
create table fact_seal (
  pair_work opaque_id not null,
  seq integer not null,
  digest bytea not null,
  chain_position bigint unique,
  previous_hash bytea,
  hash bytea,
  primary key (pair_work, seq)
);
create index fact_seal_waiting on fact_seal (pair_work, seq) where chain_position is null;
-- The signed heads as they were; the newest is kept outside the database too.
create table head (
  chain text not null,
  position bigint not null,
  hash bytea not null,
  sealed_at timestamptz(3) not null,
  signature text not null,
  primary key (chain, position)
);

-- Grants keep the roles from changing what was said. These keep the owner of the tables from doing it by mistake.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'What is recorded in % never changes.', tg_table_name using errcode = '42501';
end $$;
create function refuse_other_than_tags() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['topics', 'unsorted', 'sealed'] is distinct from to_jsonb(old) - array['topics', 'unsorted', 'sealed'] then
    raise exception 'What is recorded in % never changes.', tg_table_name using errcode = '42501';
  end if;
  return new;
end $$;
create function refuse_other_than_first_seal() returns trigger language plpgsql as $$
begin
  if old.chain_position is not null
    or to_jsonb(new) - array['chain_position', 'previous_hash', 'hash'] is distinct from to_jsonb(old) - array['chain_position', 'previous_hash', 'hash'] then
    raise exception 'What is recorded in % never changes.', tg_table_name using errcode = '42501';
  end if;
  return new;
end $$;
create trigger fact_stays before update or delete on fact for each row execute function refuse_change();
create trigger part_stays before update on part for each row execute function refuse_other_than_tags();
create trigger part_is_not_removed before delete on part for each row execute function refuse_change();
create trigger command_stays before update or delete on command for each row execute function refuse_change();
create trigger model_stays before update or delete on process_model for each row execute function refuse_change();
create trigger use_log_is_sealed_once before update on use_log for each row execute function refuse_other_than_first_seal();
create trigger use_log_is_not_removed before delete on use_log for each row execute function refuse_change();
create trigger fact_is_sealed_once before update on fact_seal for each row execute function refuse_other_than_first_seal();
create trigger fact_seal_is_not_removed before delete on fact_seal for each row execute function refuse_change();
