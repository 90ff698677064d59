-- Between touching "sign with my card" at a contact point and the signed letter. One for each browser of a device: the newest.
create table signing.at_screen (
  screen_id uuid primary key,
  -- Only this device may bring the signature, and only this session may hand it in.
  device_id uuid not null,
  session_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  -- The number of the application, and exactly what is signed.
  reference text not null,
  text text not null,
  begun_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- The letter that waits for the card; again with each try.
  letter_id uuid references signing.letter on delete set null
);
create index at_screen_expires on signing.at_screen (expires_at);
