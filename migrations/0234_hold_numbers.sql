-- Holds of one keeper are numbered: of two that are made at one time for the last number the database gives one. A release that knows no numbers
-- makes holds without; those are counted by it alone.
alter table appointments.booking add column hold_number smallint check (hold_number between 1 and 100);
create unique index keeper_number on appointments.booking (keeper, hold_number) where state = 'held';
drop index appointments.booking_keeper;
