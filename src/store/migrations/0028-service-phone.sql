-- Whom to call when a child is in danger is a fact of the county: the number of a service, where its directory tells one.
alter table service add column phone text check (length(phone) <= 40);
