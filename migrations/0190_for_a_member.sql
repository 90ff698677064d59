-- Who it is about, when that is a member of the household of the applicant; null: the applicant himself. Said at the start.
alter table cases.case add column subject uuid check (subject <> applicant);

create function cases.keep_subject() returns trigger language plpgsql as $$
begin
  if new.subject is distinct from old.subject then
    raise exception 'who a case is about does not change';
  end if;
  return new;
end
$$;
create trigger case_subject before update of subject on cases.case
  for each row execute function cases.keep_subject();

-- One draft of a product for each person that one asks it for.
drop index cases.one_draft;
create unique index one_draft on cases.case (applicant, product, subject) nulls not distinct where status = 'draft';

-- A look because somebody asks something for a member of his household stands in both logs: in that of who was asked about
-- (`by-member`) and in that of who asked (`of-member`).
alter table people.consultation add column household_look text check (household_look in ('by-member', 'of-member'));
