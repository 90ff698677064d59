-- Reads every task without keeping anybody from working on it.
alter table tasks.task
  validate constraint task_of_one,
  validate constraint task_of_file,
  validate constraint task_of_grant;
