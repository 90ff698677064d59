-- A visit may go on with what was filled in beforehand: the application of whoever comes.
alter table appointments.booking add column case_id uuid
  check (case_id is null or person_id is not null);
create index booking_case on appointments.booking (case_id) where case_id is not null;
