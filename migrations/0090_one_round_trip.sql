-- What a form shows beside its questions, put together when a source says something instead of at every page: read by its key,
-- it costs a tenth. Kept by triggers, so that it cannot differ from name and facts.
create table people.known_document (
  person_id uuid primary key references people.person (id) on delete cascade,
  document json not null
);

create function people.keep_known() returns trigger language plpgsql as $$
declare
  who uuid;
begin
  if tg_table_name = 'person' then who := new.id;
  elsif tg_op = 'DELETE' then who := old.person_id;
  else who := new.person_id;
  end if;
  -- Two sources that answer at once take turns: the second sees what the first kept.
  perform 1 from people.person where id = who for no key update;
  insert into people.known_document (person_id, document)
    select p.id, json_build_object(
      'givenName', p.given_name,
      'familyName', p.family_name,
      'facts', coalesce((
        select json_agg(json_build_object(
          'name', f.name, 'source', f.source, 'value', f.value, 'notices', f.notices, 'fetchedAt', f.fetched_at) order by f.name)
        from people.fact f where f.person_id = p.id), '[]'::json))
    from people.person p where p.id = who
  on conflict (person_id) do update set document = excluded.document;
  return null;
end
$$;

create trigger person_known after insert or update of given_name, family_name on people.person
  for each row execute function people.keep_known();
create trigger fact_known after insert or update or delete on people.fact
  for each row execute function people.keep_known();

insert into people.known_document (person_id, document) select id, people.known(id) from people.person;
drop function people.known(uuid);
-- The door of this schema for statements that read a person's facts with something else.
create view people.known as select person_id, document from people.known_document;

-- The door of the access schema for the same statements: sessions that live now, by the hash of their cookie. `due`: it is in
-- use and its idle time should be put off, once a minute (or an eighth of it).
create view access.live_session as
  select token_hash, id, kind, subject_id, level, name, unit, roles, channel, created_at, authenticated_at, last_seen_at,
    idle_expires_at, expires_at, last_seen_at < now() - least(interval '1 minute', idle_time / 8) as due
  from access.session
  where revoked_at is null and idle_expires_at > now() and expires_at > now();
