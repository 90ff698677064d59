-- Jobs that a command promised in its own transaction; a relay hands them to the queue.
create schema if not exists platform;

create table platform.outbox (
  id uuid primary key,
  name text not null,
  data jsonb not null,
  not_before timestamptz not null default now(),
  created_at timestamptz not null default now()
);
create index outbox_due on platform.outbox (not_before);

-- Rows that may be added, never changed or removed: trails and ledgers hang this on their tables.
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: % on %.%', tg_op, tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;
