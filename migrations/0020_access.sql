-- Sign-in, sessions, employees: who is who, for how long, and what they may do.
create schema access;

create table access.employee (
  id uuid primary key,
  -- The identity provider's id of an employee: we keep no national number of employees.
  vo_id text not null unique,
  name text not null,
  email text not null default '',
  -- Given by the city, not by the provider: where they work.
  unit text not null default '',
  -- As of the last sign-in.
  roles text[] not null default '{}',
  created_at timestamptz not null default now(),
  signed_in_at timestamptz
);

-- Between leaving for the provider and coming back. Good for one use, for ten minutes.
create table access.sign_in_attempt (
  state_hash bytea primary key check (length(state_hash) = 32),
  -- Only the browser that left may come back.
  browser_hash bytea not null check (length(browser_hash) = 32),
  address_hash bytea not null check (length(address_hash) = 32),
  purpose text not null check (purpose in ('sign-in', 'confirm')),
  attempt jsonb not null,
  channel text not null,
  next text not null check (next like '/%'),
  -- Whoever confirms something while signed in, and what.
  subject_id uuid,
  reference uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'confirm') = (subject_id is not null))
);
create index sign_in_attempt_address on access.sign_in_attempt (address_hash, created_at);
create index sign_in_attempt_expires on access.sign_in_attempt (expires_at);

create table access.session (
  id uuid primary key,
  -- SHA-256 of the cookie: who reads this table cannot act as anybody.
  token_hash bytea not null unique check (length(token_hash) = 32),
  kind text not null check (kind in ('resident', 'employee')),
  subject_id uuid not null,
  level text not null check (level in ('low', 'substantial', 'high')),
  method text not null,
  name text not null default '',
  unit text not null default '',
  roles text[] not null default '{}',
  channel text not null check (channel in ('portal', 'kiosk', 'desk', 'phone')),
  provider_subject text not null,
  provider_session text,
  -- For signing out at the provider too; gone when the session ends.
  id_token text,
  created_at timestamptz not null default now(),
  authenticated_at timestamptz not null,
  last_seen_at timestamptz not null default now(),
  idle_time interval not null,
  idle_expires_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  check (idle_expires_at <= expires_at),
  check (revoked_at is null or id_token is null)
) with (fillfactor = 80);
create index session_subject on access.session (subject_id) where revoked_at is null;
create index session_provider on access.session (provider_subject) where revoked_at is null;
create index session_expires on access.session (expires_at);

-- Who signed in and out, and what went wrong. No names, numbers or addresses.
create table access.event (
  id uuid primary key,
  what text not null check (what in (
    'signed-in', 'confirmed', 'sign-in-failed', 'signed-out', 'signed-out-elsewhere', 'revoked', 'too-many-attempts')),
  session_id uuid,
  subject_id uuid,
  actor_kind text not null,
  actor_id text not null,
  channel text not null,
  facts jsonb not null default '{}',
  at timestamptz not null default now()
);
create index event_subject on access.event (subject_id, at desc);
create trigger event_append_only before update or delete on access.event
  for each row execute function platform.refuse_change();
