-- The screens at contact points: who they are, how they are, and the proof that nothing of anybody remains on them.
create schema devices;

create table devices.device (
  id uuid primary key,
  name text not null check (name <> ''),
  place text not null check (place <> ''),
  -- Ids of products; empty: all that contact points offer.
  offer text[] not null default '{}',
  languages text[] not null check (cardinality(languages) > 0),
  width_mm int not null check (width_mm between 50 and 5000),
  height_mm int not null check (height_mm between 50 and 5000),
  width_px int not null check (width_px between 320 and 20000),
  height_px int not null check (height_px between 320 and 20000),
  -- As the payment provider calls it; empty: nobody pays there.
  terminal text not null default '',
  -- Who stands beside the screen; empty: there is none.
  printer text not null default '',
  card_reader text not null default '',
  -- JWK of an Ed25519 key that the device made itself. The private half never came here.
  public_key jsonb not null,
  thumbprint text not null unique,
  paired_by text not null,
  paired_at timestamptz not null default now(),
  heard_at timestamptz,
  version text not null default '',
  faults text[] not null default '{}',
  restart_asked_at timestamptz,
  restart_fetched_at timestamptz,
  revoked_by text,
  revoked_at timestamptz,
  check ((revoked_at is null) = (revoked_by is null))
) with (fillfactor = 70);
create unique index one_device_by_name on devices.device (name) where revoked_at is null;

-- Good for one device, for ten minutes.
create table devices.pairing (
  id uuid primary key,
  code_hash bytea not null check (length(code_hash) = 32),
  wanted jsonb not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  device_id uuid references devices.device,
  used_at timestamptz,
  check (expires_at <= made_at + interval '10 minutes'),
  check ((used_at is null) = (device_id is null))
);
create unique index one_open_code on devices.pairing (code_hash) where used_at is null;

-- Who guesses is counted before anything is compared: in all processes together.
create table devices.pairing_attempt (
  id uuid primary key,
  address_hash bytea not null check (length(address_hash) = 32),
  at timestamptz not null default now()
);
create index pairing_attempt_at on devices.pairing_attempt (at);

-- Each message of a device is heard once.
create table devices.message (
  device_id uuid not null references devices.device,
  id uuid not null,
  at timestamptz not null default now(),
  primary key (device_id, id)
);

-- One browser, for one person: opened while nobody stands there, begun at the first touch.
create table devices.screen (
  id uuid primary key,
  device_id uuid not null references devices.device,
  token_hash bytea not null unique check (length(token_hash) = 32),
  opened_at timestamptz not null default now(),
  expires_at timestamptz not null,
  began_at timestamptz,
  step text not null default 'start',
  helped_at timestamptz,
  finished_at timestamptz,
  ended_at timestamptz
) with (fillfactor = 70);
create index screen_began on devices.screen (began_at) where began_at is not null;
create index screen_open on devices.screen (device_id) where ended_at is null;

-- What was looked for after it, and what was found: counts, never what it was.
create table devices.wipe (
  screen_id uuid primary key references devices.screen,
  device_id uuid not null references devices.device,
  because text not null check (because in ('stopped', 'left', 'restart', 'browser-gone', 'agent-gone', 'shutdown')),
  ended_at timestamptz not null,
  markers int not null check (markers >= 0),
  files int not null check (files >= 0),
  found int not null check (found >= 0),
  remains int not null check (remains between 0 and found),
  took_ms int not null check (took_ms >= 0),
  heard_at timestamptz not null default now()
);
create index wipe_device on devices.wipe (device_id, ended_at desc);
create trigger wipe_append_only before update or delete on devices.wipe
  for each row execute function platform.refuse_change();

create table devices.event (
  id uuid primary key,
  -- None: somebody said to be a device that there is not.
  device_id uuid references devices.device,
  what text not null check (what in (
    'code-made', 'paired', 'refused', 'fault', 'fault-over', 'restart-asked', 'restarted', 'revoked', 'remains')),
  actor_kind text not null,
  actor_id text not null,
  facts jsonb not null default '{}',
  at timestamptz not null default now()
);
create index event_device on devices.event (device_id, at desc);
create trigger event_append_only before update or delete on devices.event
  for each row execute function platform.refuse_change();
