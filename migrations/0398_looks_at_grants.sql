-- A task may belong to what somebody has: a permit whose renewal no source decides, or whose dwelling is not known any more.
-- It has its holder as applicant, and no file and no number. What there is already is held against it in the migration after this one.
alter table tasks.task
  add column grant_id uuid,
  drop constraint task_of_one,
  drop constraint task_of_file,
  add constraint task_of_one check (num_nonnulls(case_id, report_id, grant_id) = 1) not valid,
  add constraint task_of_file check ((case_id is null) = (number is null) and (applicant is null) = (case_id is null and grant_id is null)) not valid,
  add constraint task_of_grant check ((grant_id is not null) = (kind = 'look-at-grant')) not valid;
-- For one reason it is looked at once: what goes on for another term is another row, and may be looked at again. What settled itself
-- before somebody looked does not count.
create unique index task_grant on tasks.task (grant_id, reason) where grant_id is not null and status <> 'cancelled';
-- What was said of it, until it is carried out.
alter table tasks.task
  drop constraint task_result_of,
  add constraint task_result_of check (result is null or kind in ('look-up', 'robot', 'look-at-grant')) not valid;
