-- Times that are held or booked. Whatever the program does, the database gives no employee and no desk to two at once.
create extension if not exists btree_gist;
create schema appointments;

-- Planning is in cells of five minutes.
alter table roster.shift add constraint shift_on_grid check (
  extract(epoch from starts_at)::bigint % 300 = 0 and extract(epoch from ends_at)::bigint % 300 = 0
  and coalesce(extract(epoch from break_from)::bigint % 300, 0) = 0
  and coalesce(extract(epoch from break_until)::bigint % 300, 0) = 0);

-- What a place offers on a day has a number that rises when hours or rosters change: who books shares it, who changes them waits for those.
create table appointments.day (
  place text not null,
  day date not null,
  revision int not null default 0,
  primary key (place, day)
);

create table appointments.waiting (
  id uuid primary key,
  state text not null check (state in ('waiting', 'offered', 'booked', 'lapsed', 'left')),
  products text[] not null check (cardinality(products) > 0),
  persons int not null check (persons between 1 and 12),
  language text,
  facilities text[] not null default '{}',
  places text[] not null check (cardinality(places) > 0),
  from_day date not null,
  to_day date not null,
  name text,
  companions text[] not null default '{}',
  contact_kind text not null check (contact_kind in ('email', 'phone')),
  contact text,
  person_id uuid,
  person_key bytea not null,
  made_at timestamptz not null,
  erased_at timestamptz,
  check (from_day <= to_day),
  check (erased_at is not null or (name is not null and contact is not null))
);
create index waiting_first on appointments.waiting (made_at, id) where state = 'waiting';

create table appointments.booking (
  id uuid primary key,
  state text not null check (state in ('held', 'booked', 'arrived', 'done', 'no-show', 'cancelled', 'lapsed')),
  -- For the kiosk: short, and good on its day.
  code text not null check (code ~ '^[A-Z0-9]{6}$'),
  place text not null,
  day date not null,
  desk text not null,
  employee_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  products text[] not null check (cardinality(products) > 0),
  persons int not null check (persons between 1 and 12),
  language text,
  facilities text[] not null default '{}',
  name text,
  companions text[] not null default '{}',
  contact_kind text check (contact_kind in ('email', 'phone')),
  contact text,
  person_id uuid,
  person_key bytea,
  -- An employee who booked for somebody.
  on_behalf_by text,
  channel text not null,
  -- Of the calendar file: rises when the visit moves.
  sequence int not null default 0,
  -- Real time. Whose hold it is: a hash of what the channel says.
  expires_at timestamptz,
  keeper bytea,
  for_waiting uuid references appointments.waiting,
  for_booking uuid references appointments.booking,
  made_at timestamptz not null,
  erased_at timestamptz,
  check (starts_at < ends_at),
  check (extract(epoch from starts_at)::bigint % 300 = 0 and extract(epoch from ends_at)::bigint % 300 = 0),
  check ((state = 'held') = (expires_at is not null)),
  check (state not in ('booked', 'arrived') or (name is not null and person_key is not null)),
  constraint employee_once exclude using gist (employee_id with =, tstzrange(starts_at, ends_at) with &&)
    where (state in ('held', 'booked', 'arrived')),
  constraint desk_once exclude using gist (place with =, desk with =, tstzrange(starts_at, ends_at) with &&)
    where (state in ('held', 'booked', 'arrived'))
);
create unique index code_a_day on appointments.booking (day, code);
create index booking_day on appointments.booking (day, place) where state in ('held', 'booked', 'arrived');
create index booking_keeper on appointments.booking (keeper) where state = 'held';
create index booking_person on appointments.booking (person_id) where person_id is not null;

-- One visit to come for each person and product. The key is a keyed hash: it leads to nobody.
create table appointments.claim (
  person_key bytea not null,
  product text not null,
  booking_id uuid not null references appointments.booking,
  until timestamptz not null,
  primary key (person_key, product)
);
create index claim_booking on appointments.claim (booking_id);

create table appointments.event (
  id uuid primary key,
  booking_id uuid not null,
  kind text not null,
  by text not null,
  channel text not null,
  at timestamptz not null,
  facts jsonb not null default '{}'
);
create index event_booking on appointments.event (booking_id, at);
create trigger event_append_only before update or delete on appointments.event
  for each row execute function platform.refuse_change();

-- A proposal for another time after somebody fell ill or hours changed. The time is kept by a held booking.
create table appointments.proposal (
  id uuid primary key,
  booking_id uuid not null references appointments.booking,
  hold_id uuid not null references appointments.booking,
  -- The absence or the change of hours that caused it.
  cause uuid not null,
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  made_at timestamptz not null,
  settled_at timestamptz,
  check ((state = 'open') = (settled_at is null))
);
create unique index one_open_proposal on appointments.proposal (booking_id) where state = 'open';

-- Served by the colleague who is there, with a second adult in the building. `was_*`: who would have served.
create table appointments.cover (
  id uuid primary key,
  booking_id uuid not null references appointments.booking,
  cause uuid not null,
  second_adult text,
  was_employee_id uuid not null,
  was_desk text not null,
  made_at timestamptz not null,
  undone_at timestamptz
);
create index cover_cause on appointments.cover (cause) where undone_at is null;

-- Who has to be called, because nothing else reaches them or there is nothing to propose.
create table appointments.call (
  id uuid primary key,
  booking_id uuid not null references appointments.booking,
  cause uuid not null,
  reason text not null check (reason in ('no-mail', 'nothing-free', 'declined', 'no-answer')),
  made_at timestamptz not null,
  done_at timestamptz,
  done_by text,
  outcome text,
  check ((done_at is null) = (done_by is null))
);
create unique index one_open_call on appointments.call (booking_id, cause) where done_at is null;
