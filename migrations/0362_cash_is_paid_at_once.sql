-- Cash has no provider that could still say something else: an attempt in cash is paid, on no reader, or it is not there.
alter table payments.attempt
  add constraint attempt_cash_is_paid check (method is distinct from 'cash' or (status = 'paid' and terminal is null));
