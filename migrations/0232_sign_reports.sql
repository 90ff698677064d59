-- Somebody in the street says that a sign is unknown or wrong. Nobody says who he is.
create table streets.report (
  id uuid primary key,
  -- Of the code that was read: the same is said once, until somebody looked.
  sign_hash bytea not null check (length(sign_hash) = 32),
  -- The place whose sign it is, when the code is ours.
  occupation_id uuid references streets.occupation (id),
  what text not null check (what in ('unknown', 'elsewhere', 'unreadable', 'other-days')),
  -- Where he saw it, in his own words: gone once somebody looked.
  seen_at text check (length(seen_at) between 1 and 200),
  told_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  check ((done_at is null) = (done_by is null)),
  check ((done_at is null) = (seen_at is not null)),
  check ((what = 'unknown') = (occupation_id is null))
);
create unique index report_once on streets.report (sign_hash, what) where done_at is null;
create index report_open on streets.report (told_at) where done_at is null;

-- Looked at once, and then it stays.
create function streets.refuse_other_report() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.done_at is not null
    or (to_jsonb(new) - 'done_at' - 'done_by' - 'seen_at') is distinct from (to_jsonb(old) - 'done_at' - 'done_by' - 'seen_at')
  then
    raise exception 'a report of a sign is not rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger report_not_rewritten before update or delete on streets.report
  for each row execute function streets.refuse_other_report();
