-- Who interprets and when, as planners plan it. A plan that changes is ended and followed by another; what the city's data say of the same
-- interpreter does not hold as long as a plan runs.
create table appointments.interpreter_plan (
  id uuid primary key,
  interpreter text not null check (interpreter ~ '^[a-z0-9-]{1,60}$'),
  name text not null check (length(name) between 1 and 100),
  languages text[] not null check (cardinality(languages) between 1 and 20),
  -- By weekday: from and to.
  week jsonb not null check (jsonb_typeof(week) = 'object' and week <> '{}'::jsonb),
  -- Null: at every place.
  places text[] check (cardinality(places) > 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  by text not null,
  at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check ((ended_at is null) = (ended_by is null))
);
create unique index one_plan_each on appointments.interpreter_plan (interpreter) where ended_at is null;
