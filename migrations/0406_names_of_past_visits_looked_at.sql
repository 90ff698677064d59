-- What 0405 asks of each new row is looked at for those that were there: visits are booked meanwhile, for this locks no table against that.
alter table appointments.booking validate constraint booking_is_of_somebody;
alter table appointments.booking validate constraint booking_erased_whole;
alter table appointments.waiting validate constraint waiting_erased_whole;
