-- Who has a day off is asked by telephone whether they come instead of who is absent, and what they said is kept.
create table roster.asked (
  id uuid primary key,
  absence_id uuid not null references roster.absence,
  employee_id uuid not null references roster.employee,
  -- The shift that is to be filled, by its day.
  day date not null,
  answer text not null check (answer in ('yes', 'no', 'not-reached')),
  by text not null,
  at timestamptz not null,
  unique (id, absence_id, employee_id)
);
create index asked_absence on roster.asked (absence_id);
create trigger asked_append_only before update or delete on roster.asked
  for each row execute function platform.refuse_change();

-- Who comes on a day off said yes; the same person, for the same absence. One yes sends them once.
alter table roster.stand_in add column yes_id uuid unique;
alter table roster.stand_in add constraint stand_in_yes foreign key (yes_id, absence_id, employee_id)
  references roster.asked (id, absence_id, employee_id);

create function roster.require_yes() returns trigger language plpgsql as $$
begin
  if new.yes_id is null and not exists (
    select from roster.shift where employee_id = new.employee_id and starts_at < new.back_at and new.leaves_at < ends_at
  ) then
    raise exception 'who has a day off is not sent without a yes' using errcode = 'check_violation', constraint = 'stand_in_needs_yes';
  end if;
  if new.yes_id is not null and not exists (select from roster.asked where id = new.yes_id and answer = 'yes') then
    raise exception 'that was no yes' using errcode = 'check_violation', constraint = 'stand_in_needs_yes';
  end if;
  return new;
end $$;
create trigger stand_in_needs_yes before insert on roster.stand_in
  for each row execute function roster.require_yes();
