-- Who has only cash pays at a counter, with a number that a contact point gave. The number opens nothing by itself: an employee
-- looks it up, and what is owed stands on the order.
alter table payments.attempt drop constraint attempt_method_check,
  add constraint attempt_method_check check (method in ('provider', 'transfer', 'cash'));

-- Six digits that count, never given twice; two digits behind them find a mistyped one.
create sequence payments.cash_number minvalue 100000 maxvalue 999999;

create table payments.cash_voucher (
  order_id uuid primary key references payments."order",
  number text not null unique check (number ~ '^[0-9]{8}$'),
  -- The last day on which a counter takes it. Later it is asked again: the same number, another day.
  valid_until date not null,
  asked_at timestamptz not null,
  check (coalesce(nullif(left(number, 6)::int % 97, 0), 97) = right(number, 2)::int)
);

create function payments.keep_cash_voucher() returns trigger language plpgsql as $$
begin
  if new.order_id <> old.order_id or new.number <> old.number or new.valid_until < old.valid_until then
    raise exception 'A number for cash stays with its order, and its last day only moves on';
  end if;
  return new;
end $$;
create trigger stays before update on payments.cash_voucher
  for each row execute function payments.keep_cash_voucher();
create trigger append_only before delete on payments.cash_voucher
  for each row execute function platform.refuse_change();

-- The ledger: what lies in the tills.
alter table payments.entry drop constraint entry_account_check,
  add constraint entry_account_check check (account in
    ('receivable', 'provider', 'revenue', 'surplus', 'bank', 'unassigned', 'cash'));
