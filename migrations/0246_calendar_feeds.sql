-- The calendar of an employee, for a program that asks again and again. Nothing is kept of the link: whoever has the key tells a true one.
create table appointments.calendar_feed (
  id uuid primary key,
  employee_id uuid not null references roster.employee,
  made_at timestamptz not null,
  revoked_at timestamptz
);
create unique index one_feed_each on appointments.calendar_feed (employee_id) where revoked_at is null;
