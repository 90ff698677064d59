-- How long a case was with us in a stretch of time: without the time in which its customer had to act, and without the days on which the
-- city does not work (`closed`). A time that is both counts once. Lead times ask it across the border of the module (decision 103).
create function cases.worked(of_case uuid, since timestamptz, until timestamptz, closed tstzmultirange) returns interval language sql stable as $$
  select coalesce(sum(upper(part) - lower(part)), interval '0')
  from unnest(
    tstzmultirange(tstzrange(since, greatest(since, until)))
    - coalesce((
        select range_agg(tstzrange(began, coalesce(ended, greatest(began, until))))
        from (
          select what, at as began, lead(at) over (order by at, id) as ended
          from cases.event
          where case_id = of_case and what in ('asked', 'answered', 'payment-asked', 'paid')
        ) stretch
        where what in ('asked', 'payment-asked')), '{}'::tstzmultirange)
    - closed) as part
$$;
