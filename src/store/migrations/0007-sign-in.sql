-- Signing in for real: passkeys, the organisation's own provider, strong identification of clients. An account is
-- invited, never self-made, and nothing here is a secret somebody could sign in with: links, tokens and what a browser
-- is asked to sign are kept as hashes, a passkey as its public half.

-- A password is of the demo only; an invited account has none.
alter table account alter column password_hash drop not null;
alter table account add column handle text not null unique default gen_random_uuid()::text;
alter table account add column ended_at timestamptz(3);

-- What the owner of a session sees of it, and what its provider would end it by.
alter table session add column id text not null unique default gen_random_uuid()::text;
alter table session add column strong boolean not null default false;
alter table session add column how text not null default 'password-demo' check (how in ('passkey', 'oidc', 'password-demo'));
alter table session add column device text not null default '' check (length(device) <= 40);
alter table session add column provider text;
alter table session add column issuer text;
alter table session add column subject text;
alter table session add column provider_session text;
-- Sealed by the server's key: the provider is told by it whom to sign out.
alter table session add column id_token text;
create index on session (issuer, subject);

create table passkey (
  id text primary key check (length(id) between 1 and 1400),
  username text not null references account on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  -- One device only, or kept by a keychain over several.
  many_devices boolean not null,
  backed_up boolean not null,
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz(3) not null,
  last_used_at timestamptz(3)
);
create index on passkey (username);

create table provider_tie (
  id text primary key,
  issuer text not null,
  subject text not null check (length(subject) between 1 and 255),
  username text not null references account on delete cascade,
  provider text not null,
  created_at timestamptz(3) not null,
  last_used_at timestamptz(3),
  unique (issuer, subject)
);
create index on provider_tie (username);

create table sign_in_link (
  token_hash text primary key,
  username text not null references account on delete cascade,
  invited_by opaque_id not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index on sign_in_link (username);

-- What one browser has been asked to do: taken away when it comes back, so nothing is done twice.
create table sign_in_ceremony (
  hash text primary key,
  purpose text not null check (purpose in ('passkey', 'new-passkey', 'provider')),
  username text references account on delete cascade,
  body jsonb not null,
  expires_at timestamptz(3) not null
);
create index on sign_in_ceremony (expires_at);

grant select, insert, update, delete on passkey, provider_tie, sign_in_link, sign_in_ceremony to app_desk;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['passkey', 'provider_tie', 'sign_in_link', 'sign_in_ceremony'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy "the desk knows the ways in" on %I to app_desk using (true) with check (true)', guarded);
  end loop;
end $$;

-- Whoever was identified strongly is known by the keyed hash of their identity code, and by nothing else.
create function people_by_code_hash(wanted bytea[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.person from public.person_sealed s where s.what = 'identity-code' and s.hash = any (wanted) order by s.person
$$;
do $$
begin
  grant create on schema public to app_lookup;
  revoke all on function people_by_code_hash(bytea[]) from public;
  grant execute on function people_by_code_hash(bytea[]) to app_desk;
  alter function people_by_code_hash(bytea[]) owner to app_lookup;
  revoke create on schema public from app_lookup;
end $$;
