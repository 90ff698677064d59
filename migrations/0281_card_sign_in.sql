-- Between touching "identity card" at a contact point and being signed in there. One for each browser of a device: the newest.
create table access.card_sign_in (
  screen_id uuid primary key,
  -- Only this device may bring the proof, and only this browser may go on with it.
  device_id uuid not null,
  next text not null check (next like '/%'),
  begun_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- What the card has to sign: good for one answer, whatever that answer is.
  nonce text check (length(nonce) = 44),
  nonce_expires_at timestamptz,
  -- Whoever was proved, by our own id: no name and no number of the card is kept.
  subject_id uuid,
  proved_at timestamptz,
  check ((nonce is null) = (nonce_expires_at is null)),
  check ((subject_id is null) = (proved_at is null)),
  check (nonce is null or proved_at is null)
);
create index card_sign_in_expires on access.card_sign_in (expires_at);
