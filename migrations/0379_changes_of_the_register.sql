-- The population register tells about whom something changed. What was received last is told to it the next time, so that it goes on
-- after that: kept in the transaction that notes whom it named.
create table people.change_receipt (
  id boolean primary key default true check (id),
  receipt text not null check (receipt <> ''),
  read_at timestamptz not null
);
-- Of whom something changed that we did not ask about yet. Gone when the register answered.
create table people.changed (
  person_id uuid primary key references people.person (id),
  noted_at timestamptz not null,
  tried_at timestamptz
);
create index changed_turn on people.changed (coalesce(tried_at, noted_at), person_id);
