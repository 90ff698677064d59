-- Between a code on the screen of a contact point and being signed in there, through the own phone. One for each browser of a screen: the newest.
create table access.phone_sign_in (
  -- SHA-256 of the screen's own cookie: only this browser may go on with it.
  screen_hash bytea primary key check (length(screen_hash) = 32),
  -- SHA-256 of what stands in the code. The first phone that goes on with it has it; a second is refused.
  token_hash bytea not null unique check (length(token_hash) = 32),
  -- Both screens show them; who holds the phone says that they are the same.
  digits text not null check (digits ~ '^[0-9]{2}$'),
  -- Where the screen stands, in the city's list: shown on the phone.
  place text not null,
  next text not null check (next like '/%'),
  begun_at timestamptz not null default now(),
  expires_at timestamptz not null,
  phone_hash bytea unique check (length(phone_hash) = 32),
  -- Whoever signed in on the phone, by our own id, and how; no name and no number.
  subject_id uuid,
  level text check (level in ('low', 'substantial', 'high')),
  method text,
  provider_subject text,
  authenticated_at timestamptz,
  -- Said on the phone: the digits are the same, or they are not.
  confirmed_at timestamptz,
  refused_at timestamptz,
  check (subject_id is null or phone_hash is not null),
  check ((subject_id is null) = (authenticated_at is null)),
  check ((subject_id is null) = (level is null) and (subject_id is null) = (method is null) and (subject_id is null) = (provider_subject is null)),
  check (confirmed_at is null or subject_id is not null),
  check (confirmed_at is null or refused_at is null)
);
create index phone_sign_in_expires on access.phone_sign_in (expires_at);

-- A sign-in on the phone ends in no session of the phone.
alter table access.sign_in_attempt drop constraint sign_in_attempt_purpose_check;
alter table access.sign_in_attempt add constraint sign_in_attempt_purpose_check check (purpose in ('sign-in', 'confirm', 'by-phone'));
