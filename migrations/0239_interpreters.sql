-- Who does not speak the language of an employee comes with an interpreter of ours, who is at one visit at a time, wherever it is.
alter table appointments.booking
  -- An interpreter will do where the employee does not speak the language; which one comes.
  add column interpreting boolean not null default false,
  add column interpreter text check (interpreter is null or interpreting),
  -- More time for what is hard to explain.
  add column longer boolean not null default false,
  add constraint interpreter_once exclude using gist (interpreter with =, tstzrange(starts_at, ends_at) with &&)
    where (interpreter is not null and state in ('held', 'booked', 'arrived'));

alter table appointments.waiting
  add column interpreting boolean not null default false,
  add column longer boolean not null default false;
