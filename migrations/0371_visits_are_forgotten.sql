-- What visits are counted from is kept for thirty weeks, and then forgotten: until then nothing of it goes, and never is it changed.
drop trigger wipe_append_only on devices.wipe;
create trigger wipe_append_only before update on devices.wipe
  for each row execute function platform.refuse_change();
create trigger wipe_is_kept before delete on devices.wipe
  for each row when (old.heard_at > now() - interval '30 weeks') execute function platform.refuse_change();

drop trigger tray_report_append_only on devices.tray_report;
create trigger tray_report_append_only before update on devices.tray_report
  for each row execute function platform.refuse_change();
create trigger tray_report_is_kept before delete on devices.tray_report
  for each row when (old.at > now() - interval '30 weeks') execute function platform.refuse_change();

drop trigger tray_look_append_only on devices.tray_look;
create trigger tray_look_append_only before update on devices.tray_look
  for each row execute function platform.refuse_change();
create trigger tray_look_is_kept before delete on devices.tray_look
  for each row when (old.at > now() - interval '30 weeks') execute function platform.refuse_change();

-- How many faults there were, by the hour.
create index event_fault on devices.event (at) where what = 'fault';
