-- Somebody was passed on to one colleague, who got up: they wait for everybody again, and the line says why.
alter table queue.visitor add column colleague_left boolean not null default false,
  add constraint left_or_for_one check (not colleague_left or for_employee is null);
