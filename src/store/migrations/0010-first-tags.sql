-- What a part was told to be about when it was recorded: sealed with it, and never changed. Its tags now must follow from
-- these and the facts that changed them, so that `verify-log` finds a tag somebody changed by hand. Null: recorded before
-- this was kept.
alter table part add column first_topics text[], add column first_unsorted boolean;
alter table part add constraint "first tags are told together" check ((first_topics is null) = (first_unsorted is null));
