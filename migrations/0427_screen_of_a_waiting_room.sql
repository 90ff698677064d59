-- How large the screen in a waiting room is, and from how far it is read: the letters on it follow. Only added to: the last one holds.
-- Without sizes: taken back, so the usual letters hold.
create table queue.screen_size (
  id uuid primary key,
  place text not null,
  width_mm int check (width_mm between 200 and 5000),
  height_mm int check (height_mm between 100 and 5000),
  read_mm int check (read_mm between 1000 and 20000),
  by text not null,
  at timestamptz not null,
  number bigint generated always as identity,
  check ((width_mm is null) = (height_mm is null) and (width_mm is null) = (read_mm is null))
);
create index screen_size_of_place on queue.screen_size (place, number desc);
create trigger screen_size_append_only before update or delete on queue.screen_size
  for each row execute function platform.refuse_change();
