-- A task belongs to a file, or to what somebody in the street said of a sign: exactly one of both.
alter table tasks.task
  alter column case_id drop not null,
  alter column number drop not null,
  alter column applicant drop not null,
  add column report_id uuid,
  add constraint task_of_one check (num_nonnulls(case_id, report_id) = 1),
  add constraint task_of_file check (num_nulls(case_id, number, applicant) in (0, 3)),
  add constraint task_of_sign check ((report_id is not null) = (kind = 'look-at-sign'));
-- A report is looked at once.
create unique index task_report on tasks.task (report_id) where report_id is not null;
-- Few among much: found without reading the rest.
create index task_signs on tasks.task (product, urgency, promised_on, id) include (status)
  where ended_at is null and report_id is not null;

-- The event has its task.
alter table tasks.event alter column case_id drop not null;
alter table tasks.note
  alter column case_id drop not null,
  add column report_id uuid,
  add constraint note_of_one check (num_nonnulls(case_id, report_id) = 1);
create index note_report on tasks.note (report_id, at) where report_id is not null;
