-- A document that more people sign grows: what stood in it stays, byte for byte.
create function documents.only_grow() returns trigger language plpgsql as $$
begin
  if new.document_id <> old.document_id or length(new.pdf) <= length(old.pdf)
    or substring(new.pdf for length(old.pdf)) <> old.pdf then
    raise exception 'what was issued does not change: it can only be signed over';
  end if;
  return new;
end
$$;
create trigger content_grows before update on documents.content for each row execute function documents.only_grow();

-- Nothing is issued twice for one application. What was taken back makes room for a letter that is signed anew.
alter table documents.document drop constraint document_case_id_template_key;
create unique index document_once on documents.document (case_id, template)
  where not (template = 'signed-application' and state = 'withdrawn');
