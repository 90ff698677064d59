-- A reduced tariff on a leisure card goes on by itself since products say so. What was given before said no, and would end in silence for
-- everybody on the same day. Only what still runs, and has a last day: whether its product renews is asked when it is looked at.
alter table grants."grant" disable trigger grant_renewal_kept;
update grants."grant" set renewable = true
where allows = 'tariff' and subject = 'card' and not renewable and erased_at is null and upper(valid) = upper(given) and upper(valid) > now();
alter table grants."grant" enable trigger grant_renewal_kept;
