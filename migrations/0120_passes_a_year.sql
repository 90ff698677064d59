-- Of some grants a plate may have only so many in a calendar year: each takes a numbered place of that year.
alter table grants."grant" add column year integer
  check (year is null or (year between 2000 and 2200 and place is not null));

-- Until now a place was always one of a dwelling.
do $$
declare name text;
begin
  select conname into strict name from pg_constraint
  where conrelid = 'grants."grant"'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%erased_at%subject_key%';
  execute format('alter table grants."grant" drop constraint %I', name);
end $$;
alter table grants."grant" add constraint grant_whole check (
  erased_at is not null or (subject_key is not null and (place is null or dwelling is not null or year is not null))
);

-- Two who buy the last one at the same time: one gets it. What was taken away before it began leaves its place free.
create unique index place_once_a_year on grants."grant" (kind, subject_key, year, place)
  where year is not null and not isempty(valid);

create trigger grant_year_kept before update on grants."grant"
  for each row when (new.year is distinct from old.year) execute function platform.refuse_change();
