-- People and shifts that planners change, and what stood there, so that it is taken back whole.
alter table roster.employee
  -- Where they usually work; the last day on which they do, null: it goes on.
  add column place text check (place <> ''),
  add column ends_on date;

create table roster.change (
  id uuid primary key,
  kind text not null check (kind in ('shifts', 'employee', 'people', 'end')),
  by text not null,
  at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  check ((undone_at is null) = (undone_by is null))
);
create index change_newest on roster.change (at desc);

-- Each shift as it was when a change took it away or brought it: who takes the change back puts it there again.
create table roster.change_shift (
  change_id uuid not null references roster.change,
  what text not null check (what in ('added', 'removed')),
  shift_id uuid not null,
  employee_id uuid not null references roster.employee,
  place text not null,
  desk text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  break_from timestamptz,
  break_until timestamptz,
  by text not null,
  at timestamptz not null,
  primary key (change_id, what, shift_id)
);
create index change_shift_of on roster.change_shift (shift_id);

-- Each employee as they were before a change; `before` is null of who was not there.
create table roster.change_employee (
  change_id uuid not null references roster.change,
  employee_id uuid not null references roster.employee,
  before jsonb,
  primary key (change_id, employee_id)
);
create index change_employee_of on roster.change_employee (employee_id);

create trigger change_shift_append_only before update or delete on roster.change_shift
  for each row execute function platform.refuse_change();
create trigger change_employee_append_only before update or delete on roster.change_employee
  for each row execute function platform.refuse_change();

-- Nobody is rostered after their last day. Writers of shifts and of last days take turns (`lockRoster`).
create function roster.refuse_after_end() returns trigger language plpgsql as $$
begin
  if exists (
    select from roster.employee
    where id = new.employee_id and ends_on < (new.starts_at at time zone 'Europe/Brussels')::date
  ) then
    raise exception 'they do not work any more then' using errcode = 'check_violation', constraint = 'shift_after_end';
  end if;
  return new;
end $$;
create trigger shift_after_end before insert or update on roster.shift
  for each row execute function roster.refuse_after_end();

create function roster.refuse_end_before_shift() returns trigger language plpgsql as $$
begin
  if exists (
    select from roster.shift
    where employee_id = new.id and (starts_at at time zone 'Europe/Brussels')::date > new.ends_on
  ) then
    raise exception 'they are rostered after that day' using errcode = 'check_violation', constraint = 'end_before_shift';
  end if;
  return new;
end $$;
create trigger end_before_shift before update of ends_on on roster.employee
  for each row when (new.ends_on is not null) execute function roster.refuse_end_before_shift();
