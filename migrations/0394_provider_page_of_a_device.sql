-- Why a screen still leads to the page of the sign-in service, which has no way back, no stop and no help of ours. Empty: it is left out
-- where the card reader and the own phone do the same (decision 458).
alter table devices.device
  add column provider_page text not null default '' check (length(provider_page) <= 140);

alter table devices.setup
  add column provider_page text not null default '' check (length(provider_page) <= 140),
  -- As it stood before: who began before the change goes on with it.
  add column provider_page_before text not null default '' check (length(provider_page_before) <= 140);
