-- How many times somebody of whom nothing is known booked at one screen of a contact point, in an hour that begins with the first.
-- `screen` is a keyed hash: it leads to no device and no address without the key.
create table appointments.booked_at_screen (
  screen bytea primary key check (length(screen) = 16),
  since timestamptz not null,
  booked int not null check (booked > 0)
);
