-- Who decided or confirmed in an earlier round has no part in a later one: kept with the task, whatever is sent back or undone.
alter table tasks.task add column barred uuid[] not null default '{}';
update tasks.task t set barred = earlier.who
from (
  select later.id, array_agg(distinct one.who) as who
  from tasks.task later
  join tasks.decision d on d.case_id = later.case_id and d.round < later.round and d.carried_out_at is not null
  cross join lateral unnest(array[d.by_id, d.confirmed_by]) as one (who)
  where later.ended_at is null and one.who is not null
    and later.kind in ('consult', 'check', 'review', 'decide', 'issue', 'second-look')
  group by later.id
) earlier
where earlier.id = t.id;
-- What such a person has at this moment goes back to the list, and what he proposed or confirmed is not carried out.
update tasks.decision d set undone_at = now() from tasks.task t
where d.task_id = t.id and t.ended_at is null and d.undone_at is null and d.carried_out_at is null
  and (d.by_id = any(t.barred) or d.confirmed_by = any(t.barred));
update tasks.task t set status = case when t.status = 'asked' then 'asked' else 'open' end,
  taken_by = null, taken_name = null, taken_at = null, not_by = null
where t.ended_at is null and t.taken_by = any(t.barred);
alter table tasks.task add constraint task_of_another check (taken_by is null or not (taken_by = any(barred)));

-- What somebody has: few among much, so that what he left behind is found without reading the rest.
create index task_held on tasks.task (product, urgency, promised_on, id)
  where status in ('taken', 'asked', 'to-confirm') and taken_by is not null and leased_until is null;

-- A door between modules, as docs/decisions/103-one-round-trip.md: whether this employee still does the work of this unit.
-- Of whom we do not know (a robot is no employee), nobody says that he left.
create function access.works_for(employee uuid, of_unit text) returns boolean language sql stable as $$
  select coalesce(
    (select e.unit = of_unit or 'administrator' = any(e.roles) from access.employee e where e.id = employee), true)
$$;
