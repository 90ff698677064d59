-- The printer gave it up with some of it out, or nobody knows: a sheet of it may lie there, also when the visitor stopped by himself.
alter table devices.printout add column stuck boolean not null default false;
comment on column devices.printout.job is
  'As the printer numbers its work; below nought: its answer was lost, and this stands for the sheet.';
