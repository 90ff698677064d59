-- Who waits for two hours at home: where that is stands apart from who waits, as with the visits themselves, and goes when the waiting is over.
create table appointments.waiting_home (
  waiting_id uuid primary key references appointments.waiting,
  -- Before or after noon; none: any.
  parts text[] not null default '{}' check (parts <@ '{morning,afternoon}'),
  address text,
  latitude double precision,
  longitude double precision,
  erased_at timestamptz,
  check (
    (erased_at is null and address is not null and latitude is not null and longitude is not null)
    or (erased_at is not null and address is null and latitude is null and longitude is null))
);

-- One time is kept for who waits, never two.
create unique index kept_once_for_who_waits on appointments.booking (for_waiting) where state = 'held';
