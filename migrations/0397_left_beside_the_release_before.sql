-- The release before this one passes somebody on to a colleague without knowing the mark of 0388: the mark gives way, whoever writes.
create function queue.forget_who_left() returns trigger language plpgsql as $$
begin
  if new.for_employee is not null then new.colleague_left := false; end if;
  return new;
end $$;
create trigger forget_who_left before insert or update of for_employee on queue.visitor
  for each row when (new.for_employee is not null) execute function queue.forget_who_left();
