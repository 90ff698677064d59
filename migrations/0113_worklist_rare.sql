-- What is rare among everything that is open is found without reading the rest.
create index task_confirm on tasks.task (product, urgency, promised_on, id) where status = 'to-confirm';
create index task_robots on tasks.task (product, urgency, promised_on, id) include (status)
  where ended_at is null and work is not null;
create index task_skill on tasks.task (skill, product, urgency, promised_on, id) include (status)
  where ended_at is null and skill is not null;

-- A door between modules, as docs/decisions/103-one-round-trip.md: the name beside a task, in the statement that finds it.
create function people.name_of(person uuid) returns text language sql stable as $$
  select p.given_name || ' ' || p.family_name from people.person p where p.id = person
$$;
