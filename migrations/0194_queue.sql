-- The day itself at a counter: who is there, who is called where. No names: a ticket is a letter and a number, the rest is of the visit.
create schema queue;

-- The last number that was given of each letter.
create table queue.number (
  place text not null,
  day date not null,
  letter text not null check (letter in ('A', 'B')),
  last int not null check (last > 0),
  primary key (place, day, letter)
);

-- An employee at a desk on one day, with what they know.
create table queue.seat (
  id uuid primary key,
  place text not null check (place <> ''),
  day date not null,
  desk text not null check (desk <> ''),
  employee_id uuid not null,
  themes text[] not null check (cardinality(themes) > 0),
  languages text[] not null,
  facilities text[] not null,
  taken_at timestamptz not null,
  left_at timestamptz
);
create unique index one_at_a_desk on queue.seat (place, desk) where left_at is null;
create unique index one_desk_each on queue.seat (employee_id) where left_at is null;

create table queue.visitor (
  id uuid primary key,
  place text not null,
  day date not null,
  letter text not null,
  number int not null,
  -- Null: a walk-in.
  booking_id uuid unique,
  products text[] not null check (cardinality(products) > 0),
  themes text[] not null check (cardinality(themes) > 0),
  persons int not null check (persons between 1 and 12),
  language text,
  facilities text[] not null default '{}',
  -- How long it takes by the data of the city.
  minutes int not null check (minutes > 0),
  arrived_at timestamptz not null,
  -- The turn: the time of an appointment whose visitor was there in time, else the moment of arrival.
  own_time boolean not null,
  turn_at timestamptz not null,
  for_employee uuid,
  passed_on boolean not null default false,
  state text not null check (state in ('waiting', 'called', 'parked', 'done', 'no-show')),
  seat_id uuid references queue.seat,
  desk text,
  called_at timestamptz,
  first_called_at timestamptz,
  calls int not null default 0,
  ended_at timestamptz,
  outcome text check (outcome in ('helped', 'come-back', 'elsewhere', 'online')),
  -- What was said of the waiting, in minutes.
  told_from int,
  told_to int,
  unique (place, day, letter, number),
  check (state <> 'called' or (seat_id is not null and desk is not null and called_at is not null and calls > 0)),
  check ((state in ('done', 'no-show')) = (ended_at is not null)),
  check ((state = 'done') = (outcome is not null)),
  check ((told_from is null) = (told_to is null) and told_from <= told_to)
);
-- Whatever the program does, an employee has one visitor at a time.
create unique index one_at_a_time on queue.visitor (seat_id) where state = 'called';
create index visitor_turn on queue.visitor (place, day, turn_at, id) where state = 'waiting';
create index visitor_own_time on queue.visitor (place, day, turn_at, id) where state = 'waiting' and own_time;
create index visitor_called on queue.visitor (place, day, called_at) where called_at is not null;

-- `before`: what an undo brings back. Two undo the same thing once.
create table queue.event (
  id uuid primary key,
  visitor_id uuid not null,
  kind text not null,
  by text not null,
  channel text not null,
  at timestamptz not null,
  before jsonb,
  undoes uuid unique
);
create index event_visitor on queue.event (visitor_id, at, id);
create trigger event_append_only before update or delete on queue.event
  for each row execute function platform.refuse_change();

-- Somebody at a desk needs colleagues at once.
create table queue.alarm (
  id uuid primary key,
  place text not null,
  desk text not null,
  by uuid not null,
  at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  check ((ended_at is null) = (ended_by is null))
);
create unique index one_alarm_a_desk on queue.alarm (place, desk) where ended_at is null;
