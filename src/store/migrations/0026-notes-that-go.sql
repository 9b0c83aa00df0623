-- A note whose writer chose that it does not stay: when the day it names is over, its words go without anybody's asking.
-- The day stands in a part of its own, sealed with the fact, so that whoever checks the log sees why the words are gone.
create function goes_by_its_day(work text, first_at integer, last_at integer) returns boolean language sql stable as $$
  select current_user = 'app_retention'
    and exists (
      select from fact f join part g on g.pair_work = f.pair_work and g.seq = f.seq and g.name = 'going'
      where f.pair_work = work and f.seq between first_at and last_at and f.kind = 'note-sent'
        and (g.content ->> 'goesAfter')::date < current_setting('app.day')::date
    )
    and not is_held(work)
$$;
create or replace function refuse_other_than_tags() returns trigger language plpgsql as $$
declare
  tags text[] := array['topics', 'unsorted', 'sealed', 'whereabouts', 'first_whereabouts'];
begin
  if new.content is null and new.salt is null and old.content is not null
    and to_jsonb(new) - array['content', 'salt'] is not distinct from to_jsonb(old) - array['content', 'salt']
    and (may_be_destroyed(old.pair_work) or old.name = 'note' and goes_by_its_day(old.pair_work, old.seq, old.seq)) then
    return new;
  end if;
  if to_jsonb(new) - tags is distinct from to_jsonb(old) - tags
    or old.first_whereabouts is not null and new.first_whereabouts is distinct from old.first_whereabouts
    or old.whereabouts and not new.whereabouts then
    raise exception 'What is recorded in % never changes.', tg_table_name using errcode = '42501';
  end if;
  return new;
end $$;
create or replace function refuse_other_than_forgetting() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.body_hash = 'destroyed' and to_jsonb(new) - 'body_hash' is not distinct from to_jsonb(old) - 'body_hash'
      and (
        may_be_destroyed(old.pair_work)
        or goes_by_its_day(old.pair_work, (to_jsonb(old) ->> 'first_seq')::integer, (to_jsonb(old) ->> 'last_seq')::integer)
      ) then
      return new;
    end if;
  end if;
  raise exception 'What is recorded in % never changes.', tg_table_name using errcode = '42501';
end $$;
-- What is asked of somebody is told in their list row in the note's own words: they go with it.
grant update (body) on member_row to app_retention;
