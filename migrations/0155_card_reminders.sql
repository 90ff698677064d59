-- Somebody was told that something of his ends: once for each end.
create table people.reminder (
  person_id uuid not null references people.person (id),
  what text not null check (what in ('parking-card-ends')),
  ends_on date not null,
  told_at timestamptz not null,
  primary key (person_id, what, ends_on)
);
create trigger append_only before update on people.reminder
  for each row execute function platform.refuse_change();
-- Whose parking card ends: read every morning.
create index fact_disability on people.fact (person_id) where name = 'disability';
