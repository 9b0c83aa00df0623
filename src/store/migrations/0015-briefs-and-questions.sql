-- What is asked about nobody. A brief is a team's case without a name: it holds no identity, is linked from nowhere, loses
-- its author in the transaction of its first answer and is gone after its day (S5). A question is asked first of one
-- professional, or of a service's own desk, across organisations. Neither knows a pair work, and no pair work knows them:
-- no id goes along, times are days, ids are random, and nothing here is written to any log.
create table brief (
  id opaque_id primary key,
  service opaque_id not null references service,
  -- Until the first answer only; `sent` makes a request that came twice one brief.
  author_person opaque_id,
  sent text,
  age_band text not null check (age_band in ('under-school-age', 'school-age', 'youth', 'young-adult', 'working-age', 'older', 'several-ages')),
  situations text[] not null check (cardinality(situations) > 0),
  situation_words text not null check (length(situation_words) <= 600),
  helps text[] not null,
  help_words text not null check (length(help_words) <= 600),
  urgency text not null check (urgency in ('today', 'this-week', 'can-wait')),
  told_afterwards boolean not null,
  asked_on date not null,
  answered_on date,
  until_day date not null check (until_day >= asked_on),
  check ((answered_on is null) = (author_person is not null)),
  check ((author_person is null) = (sent is null)),
  unique (author_person, sent)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
create index on brief (service);
create table brief_answer (
  brief opaque_id not null references brief on delete cascade,
  person opaque_id not null,
  advice text not null check (advice in ('pair-with', 'ask-first', 'another-way', 'heard')),
  competence text,
  words text not null check (length(words) <= 2000),
  answered_on date not null,
  primary key (brief, person)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

create table question (
  id opaque_id primary key,
  asker_person opaque_id not null,
  asker_service opaque_id not null references service,
  -- Null: asked of the desk, so of everybody who works there.
  asked_person opaque_id,
  asked_service opaque_id not null references service,
  situations text[] not null,
  asked_on date not null,
  answered_on date,
  closed_on date,
  until_day date not null check (until_day >= asked_on)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
create index on question (asker_person);
create index on question (asked_service, asked_person);
create table question_message (
  question opaque_id not null references question on delete cascade,
  place integer not null check (place between 1 and 20),
  by_asker boolean not null,
  person opaque_id not null,
  sent text not null,
  words text not null check (length(words) between 1 and 2000),
  said_on date not null,
  primary key (question, place),
  unique (person, sent)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

-- Where the actor works today; nobody's while they act in no service.
grant select on employment to app_lookup;
grant select (id, author_person) on brief to app_lookup;
grant select (asked_person, asked_service, asked_on, answered_on) on question to app_lookup;
create function own_services() returns text[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(e.service::text), '{}') from public.employment e
  where e.person = current_setting('app.actor', true)
    and coalesce(current_setting('app.service', true), '') <> ''
    and e.during @> nullif(current_setting('app.day', true), '')::date
$$;
-- Told to the author alone, and to nobody once there is an answer.
create function own_open_briefs() returns text[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(b.id::text), '{}') from public.brief b where b.author_person = current_setting('app.actor', true)
$$;
-- The days of what was answered, without what was asked and by whom; too few would tell of single questions.
create function answered_days(wanted_person text, wanted_service text) returns table (asked date, answered date)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with found as (
    select q.asked_on, q.answered_on from public.question q
    where q.asked_service = wanted_service and q.asked_person is not distinct from nullif(wanted_person, '') and q.answered_on is not null
  )
  select asked_on, answered_on from found where (select count(*) from found) >= 3
$$;
do $$
declare
  one regprocedure;
begin
  grant create on schema public to app_lookup;
  foreach one in array array['own_services()', 'own_open_briefs()', 'answered_days(text, text)']::regprocedure[] loop
    execute format('revoke all on function %s from public', one);
    execute format('grant execute on function %s to app_user', one);
    execute format('alter function %s owner to app_lookup', one);
  end loop;
  revoke create on schema public from app_lookup;
end $$;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['brief', 'brief_answer', 'question', 'question_message'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    -- Allowed and not done: a backup would keep what is to be gone after its day (src/store/dump.ts).
    execute format('grant select on %I to app_backup', guarded);
    execute format('create policy "a backup may be of everything" on %I for select to app_backup using (true)', guarded);
  end loop;
  foreach guarded in array array['brief', 'question'] loop
    execute format('create policy "the author and the days are looked up" on %I for select to app_lookup using (true)', guarded);
    execute format('grant select (until_day), delete on %I to app_retention', guarded);
    execute format('create policy "what is past its day is found" on %I for select to app_retention using (until_day < current_setting(''app.day'')::date)', guarded);
    execute format('create policy "what is past its day goes" on %I for delete to app_retention using (until_day < current_setting(''app.day'')::date)', guarded);
  end loop;
end $$;

-- Who asked is no column a reader has.
grant select (id, service, age_band, situations, situation_words, helps, help_words, urgency, told_afterwards, asked_on, answered_on, until_day) on brief to app_user;
grant insert, delete, update (author_person, sent, answered_on) on brief to app_user;
grant select, insert on brief_answer to app_user;
create policy "a team reads its own briefs until their day" on brief for select to app_user using (
  service = any ((select own_services())::text[]) and until_day >= (select nullif(current_setting('app.day', true), '')::date)
);
create policy "a worker asks a team of their own" on brief for insert to app_user with check (
  service = any ((select own_services())::text[]) and author_person = current_setting('app.actor', true)
  and answered_on is null and asked_on <= current_setting('app.day')::date
);
create policy "an answered brief has no author" on brief for update to app_user
  using (service = any ((select own_services())::text[]))
  with check (author_person is null and sent is null and answered_on is not null);
create policy "a team takes away what tells who it is" on brief for delete to app_user using (
  service = any ((select own_services())::text[])
);
create policy "answers are read with their brief" on brief_answer for select to app_user using (
  brief in (select b.id from brief b)
);
create policy "a colleague answers in their own name" on brief_answer for insert to app_user with check (
  brief in (select b.id from brief b)
  and person = current_setting('app.actor', true)
  -- Of what is told afterwards the week's Monday is kept, never the day.
  and answered_on in (current_setting('app.day')::date, date_trunc('week', current_setting('app.day')::date)::date)
);
-- No way to answer leaves the author there.
create function lose_the_author() returns trigger language plpgsql as $$
begin
  update brief set author_person = null, sent = null, answered_on = coalesce(answered_on, new.answered_on) where id = new.brief;
  return null;
end $$;
create trigger an_answer_loses_the_author after insert on brief_answer for each row execute function lose_the_author();

grant select, insert, update (answered_on, closed_on, until_day) on question to app_user;
grant select, insert on question_message to app_user;
create policy "asker and asked read a question until its day" on question for select to app_user using (
  until_day >= (select nullif(current_setting('app.day', true), '')::date)
  and (select current_setting('app.service', true)) = any ((select own_services())::text[])
  and (
    asker_person = (select current_setting('app.actor', true)) and asker_service = (select current_setting('app.service', true))
    or asked_service = (select current_setting('app.service', true))
      and (asked_person is null or asked_person = (select current_setting('app.actor', true)))
  )
);
create policy "a worker asks in their own name" on question for insert to app_user with check (
  asker_person = current_setting('app.actor', true) and asker_service = current_setting('app.service', true)
  and asker_service = any ((select own_services())::text[]) and asked_on = current_setting('app.day')::date
  and answered_on is null and closed_on is null and asked_person is distinct from asker_person
);
-- Whoever may not read one does not find it to change: the policy of reading holds here too.
create policy "asker and asked carry a question to its end" on question for update to app_user
  using (true) with check (until_day >= asked_on);
create policy "what is said is read with its question" on question_message for select to app_user using (
  question in (select q.id from question q)
);
create policy "asker and asked speak in their own name" on question_message for insert to app_user with check (
  person = current_setting('app.actor', true) and said_on = current_setting('app.day')::date
  and question in (
    select q.id from question q where q.closed_on is null
      and question_message.by_asker = (q.asker_person = current_setting('app.actor', true) and q.asker_service = current_setting('app.service', true))
  )
);
