-- Doors between modules for pages that must cost one round trip: docs/decisions/103-one-round-trip.md.

-- Name and facts of a person, as one value: what a form shows beside its questions.
create function people.known(person uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'givenName', p.given_name,
    'familyName', p.family_name,
    'facts', coalesce((
      select jsonb_agg(jsonb_build_object(
        'name', f.name, 'source', f.source, 'value', f.value, 'notices', f.notices, 'fetchedAt', f.fetched_at) order by f.name)
      from people.fact f where f.person_id = p.id), '[]'::jsonb))
  from people.person p where p.id = person
$$;
