-- Whose a visit was is forgotten some time after it, whatever became of it: also of one of which nobody said that it took place.
do $$
declare
  named text;
begin
  select conname into strict named from pg_constraint
  where conrelid = 'appointments.booking'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%arrived%person_key%';
  execute format('alter table appointments.booking drop constraint %I', named);
end $$;
alter table appointments.booking add constraint booking_is_of_somebody check (
  state not in ('booked', 'arrived') or erased_at is not null or (name is not null and person_key is not null)) not valid;
alter table appointments.booking add constraint booking_erased_whole check (
  erased_at is null or (name is null and companions = '{}' and contact is null and contact_kind is null
    and person_id is null and person_key is null and case_id is null)) not valid;
create index booking_to_erase on appointments.booking (day) where erased_at is null;

alter table appointments.waiting alter column person_key drop not null;
alter table appointments.waiting add constraint waiting_erased_whole check (
  case when erased_at is null then person_key is not null
  else name is null and companions = '{}' and contact is null and person_id is null and person_key is null end) not valid;
