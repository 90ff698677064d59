-- Visits at home: the customer is promised a window, the team has a time within it. Whose address it is stands apart.
alter table appointments.booking
  add column window_from timestamptz,
  add column window_until timestamptz,
  add constraint within_window check (
    (window_from is null) = (window_until is null)
    and (window_from is null or (window_from <= starts_at and ends_at <= window_until)));

create table appointments.stop (
  booking_id uuid primary key references appointments.booking,
  -- As many have to come together.
  people int not null check (people between 1 and 2),
  address text,
  latitude double precision,
  longitude double precision,
  arrived_at timestamptz,
  erased_at timestamptz,
  check (erased_at is not null or (address is not null and latitude is not null and longitude is not null))
);

-- Under which address an employee signs in: so that who travels reads the route, and nobody else.
alter table roster.employee add column email text check (email = lower(email));
create unique index employee_email on roster.employee (email) where email is not null;
