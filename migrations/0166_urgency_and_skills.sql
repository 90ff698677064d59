-- Why a task goes first, when somebody said so, and who. Reasons are a choice: no words of anybody stand here.
alter table tasks.task
  add column urgent_because text check (urgent_because in ('hardship', 'legal-term', 'our-mistake', 'promised')),
  add column urgent_by_name text,
  add constraint task_urgent_because check (urgent_because is null or (urgency = 0 and urgent_by_name is not null));

-- What somebody is skilled in is given and taken at the desk, and stands in the trail.
alter table access.event drop constraint event_what_check;
alter table access.event add constraint event_what_check check (what in (
  'signed-in', 'confirmed', 'sign-in-failed', 'signed-out', 'signed-out-elsewhere', 'revoked', 'too-many-attempts',
  'skills-changed'));
