-- What a manager changed of a screen that is in service. Only added to: who takes it back adds one more.
create table devices.setup (
  device_id uuid not null references devices.device,
  -- One more for each change: of two managers at once, the second does not have the next number.
  version int not null check (version > 0),
  offer text[] not null,
  languages text[] not null check (cardinality(languages) > 0 and languages[1] = 'nl'),
  -- As it stood before: who began before the change goes on with it.
  offer_before text[] not null,
  languages_before text[] not null,
  by text not null,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (device_id, version)
);
create trigger setup_append_only before update or delete on devices.setup
  for each row execute function platform.refuse_change();

-- A short text of a place, on the first screen of its contact points. Only added to; one without Dutch takes away what stood there.
create table devices.notice (
  place text not null check (place <> ''),
  version int not null check (version > 0),
  nl text not null check (length(nl) <= 140),
  fr text not null default '' check (length(fr) <= 140),
  en text not null default '' check (length(en) <= 140),
  -- Days of the city, both included.
  from_day text,
  until_day text,
  by text not null,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (place, version),
  check (nl <> '' or (fr = '' and en = '' and from_day is null and until_day is null)),
  check (nl = '' or (from_day ~ '^\d{4}-\d{2}-\d{2}$' and until_day ~ '^\d{4}-\d{2}-\d{2}$' and from_day <= until_day))
);
create trigger notice_append_only before update or delete on devices.notice
  for each row execute function platform.refuse_change();

alter table devices.event drop constraint event_what_check;
alter table devices.event add constraint event_what_check check (what in (
  'code-made', 'paired', 'refused', 'fault', 'fault-over', 'restart-asked', 'restarted', 'revoked', 'remains',
  'tray-left', 'tray-looked', 'setup-changed', 'notice-changed'));
