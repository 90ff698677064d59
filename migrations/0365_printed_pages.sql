-- What a contact point printed, counted: which device, when, how many pages. Nothing of whom it is or what it says.
create table devices.printout (
  screen_id uuid not null references devices.screen,
  -- As the printer numbers its work.
  job int not null,
  device_id uuid not null references devices.device,
  -- Something of a person stands on it: it may not stay in the tray. A receipt names nobody.
  personal boolean not null,
  -- Counted in what was sent, and as the printer itself says; null: not known.
  sent int check (sent > 0),
  printed int check (printed > 0),
  at timestamptz not null default now(),
  -- Somebody touched that he has it.
  taken_at timestamptz,
  -- The printer gave it up, and it was taken back.
  failed_at timestamptz,
  primary key (screen_id, job)
);
create index printout_device on devices.printout (device_id, at desc);

-- Somebody left without that touch: a paper may lie in the tray. Once for each visit.
create table devices.tray_report (
  screen_id uuid primary key references devices.screen,
  device_id uuid not null references devices.device,
  at timestamptz not null default now()
);
create index tray_report_device on devices.tray_report (device_id);
create trigger tray_report_append_only before update or delete on devices.tray_report
  for each row execute function platform.refuse_change();

-- What an employee found there. Who was wrong writes a new one: the last counts.
create table devices.tray_look (
  id uuid primary key,
  screen_id uuid not null references devices.tray_report,
  found text not null check (found in ('nothing', 'destroyed')),
  looked_by text not null check (looked_by <> ''),
  at timestamptz not null default now()
);
create index tray_look_report on devices.tray_look (screen_id, at desc);
create trigger tray_look_append_only before update or delete on devices.tray_look
  for each row execute function platform.refuse_change();

alter table devices.event drop constraint event_what_check;
alter table devices.event add constraint event_what_check check (what in (
  'code-made', 'paired', 'refused', 'fault', 'fault-over', 'restart-asked', 'restarted', 'revoked', 'remains',
  'tray-left', 'tray-looked'));
