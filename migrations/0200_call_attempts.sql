-- Somebody was called and did not answer: they stay on the list, and who calls next sees it.
create table appointments.call_attempt (
  call_id uuid not null references appointments.call,
  by text not null,
  at timestamptz not null
);
create index call_attempt_call on appointments.call_attempt (call_id);
create trigger call_attempt_append_only before update or delete on appointments.call_attempt
  for each row execute function platform.refuse_change();
