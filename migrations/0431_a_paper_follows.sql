-- A question for papers that were promised when the application was filed: by the names of their questions. It is answered by the papers
-- alone; after its last day a person looks, and nothing stops by itself.
alter table tasks.question
  add column papers text[] check (papers is null or (cardinality(papers) > 0 and answer_by is not null and task_id is null)),
  add column remind_on date,
  add column reminded_at timestamptz,
  add check (papers is null or answer is null),
  add check ((remind_on is null) = (papers is null)),
  add check (reminded_at is null or remind_on is not null);
create index question_remind on tasks.question (remind_on)
  where remind_on is not null and reminded_at is null and answered_at is null and withdrawn_at is null;

-- The clock runs again too when the term for a paper is over.
create or replace function cases.stood_still(of_case uuid, since timestamptz, until timestamptz) returns interval language sql stable as $$
  select coalesce(sum(least(coalesce(ended, until), until) - greatest(began, since)), interval '0')
  from (
    select what, at as began, lead(at) over (order by at, id) as ended
    from cases.event
    where case_id = of_case and what in ('asked', 'answered', 'payment-asked', 'paid', 'paper-awaited', 'paper-not-come')
  ) stretch
  where what in ('asked', 'payment-asked', 'paper-awaited') and began < until and coalesce(ended, until) > since
$$;

-- Nothing is decided while a promised paper may still come.
create function cases.refuse_decision_before_paper() returns trigger language plpgsql as $$
begin
  if not exists (select from cases.event where case_id = new.id and what = 'paper-not-come') then
    raise exception 'a promised paper of case % did not come yet', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger case_decided_before_paper before update of status on cases.case
  for each row when (
    new.status in ('granted', 'refused') and old.status is distinct from new.status
    and jsonb_path_exists(new.answers, '$.*.follows')
  )
  execute function cases.refuse_decision_before_paper();
