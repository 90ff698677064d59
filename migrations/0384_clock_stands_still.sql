-- How long a case stood still in a stretch of time because its customer had to act: answer a question, or pay. Lead times ask it across the
-- border of the module (decision 103), and leave that time out.
create function cases.stood_still(of_case uuid, since timestamptz, until timestamptz) returns interval language sql stable as $$
  select coalesce(sum(least(coalesce(ended, until), until) - greatest(began, since)), interval '0')
  from (
    select what, at as began, lead(at) over (order by at, id) as ended
    from cases.event
    where case_id = of_case and what in ('asked', 'answered', 'payment-asked', 'paid')
  ) stretch
  where what in ('asked', 'payment-asked') and began < until and coalesce(ended, until) > since
$$;
