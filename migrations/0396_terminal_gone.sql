-- The payment service said that the card reader of this device is not available: what a device says of itself does not touch it. Null: it is, as far as we know.
alter table devices.device add column terminal_gone_at timestamptz;
