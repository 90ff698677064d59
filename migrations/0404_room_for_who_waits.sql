-- Where there may be room again while somebody waits for it. A mark is left by the database itself, whatever made the room: who offers it takes the
-- marks away. Only added and removed, never changed: nobody waits for somebody else's mark.
create table appointments.room (
  id uuid primary key default gen_random_uuid(),
  place text not null,
  day date not null
);
create index room_place on appointments.room (place);

-- A mark for each place and day, and for each place one job within some seconds, unless one is promised already.
create function appointments.leave_mark(at text, on_day date) returns void language plpgsql as $$
begin
  if not exists (select from appointments.room where place = at) then
    insert into platform.outbox (id, name, data, not_before)
    values (gen_random_uuid(), 'appointments.offer-room', jsonb_build_object('place', at), now() + interval '3 seconds');
  end if;
  insert into appointments.room (place, day) values (at, on_day);
end $$;

-- Who gives out room leaves no marks of their own ('appointments.offering'): that would go on for ever.
create function appointments.mark_changed_day() returns trigger language plpgsql as $$
begin
  if current_setting('appointments.offering', true) = 'yes' then return null; end if;
  if exists (
    select from appointments.waiting w where w.state = 'waiting' and new.day between w.from_day and w.to_day
      and new.place = any(w.places))
  then perform appointments.leave_mark(new.place, new.day); end if;
  return null;
end $$;
create trigger room_after_change after insert or update of revision on appointments.day
  for each row when (new.revision > 0) execute function appointments.mark_changed_day();

-- An interpreter who is free again is so for every place.
create function appointments.mark_freed_time() returns trigger language plpgsql as $$
declare
  freed text;
begin
  if current_setting('appointments.offering', true) = 'yes' then return null; end if;
  for freed in
    select distinct place from appointments.waiting w cross join unnest(w.places) place
    where w.state = 'waiting' and old.day between w.from_day and w.to_day
      and (place = old.place or (old.interpreter is not null and w.interpreting))
  loop perform appointments.leave_mark(freed, old.day); end loop;
  return null;
end $$;
create trigger room_after_end after update of state on appointments.booking
  for each row when (old.state in ('held', 'booked', 'arrived') and new.state not in ('held', 'booked', 'arrived'))
  execute function appointments.mark_freed_time();
create trigger room_after_move after update of place, day, desk, employee_id, starts_at, ends_at, interpreter on appointments.booking
  for each row when (old.state in ('held', 'booked') and new.state in ('held', 'booked') and
    (old.place, old.day, old.desk, old.employee_id, old.starts_at, old.ends_at, old.interpreter)
      is distinct from (new.place, new.day, new.desk, new.employee_id, new.starts_at, new.ends_at, new.interpreter))
  execute function appointments.mark_freed_time();

-- How many offers somebody let go by without an answer.
alter table appointments.waiting add column missed int not null default 0 check (missed >= 0);
create index booking_waiting on appointments.booking (for_waiting) where for_waiting is not null;

-- What happened to who waits, by whom: also an employee on behalf of a caller.
create table appointments.waiting_event (
  id uuid primary key,
  waiting_id uuid not null references appointments.waiting,
  kind text not null check (kind in ('joined', 'left', 'declined', 'missed', 'dropped')),
  by text not null,
  channel text not null,
  at timestamptz not null
);
create index waiting_event_of on appointments.waiting_event (waiting_id, at);
create trigger waiting_event_append_only before update or delete on appointments.waiting_event
  for each row execute function platform.refuse_change();
