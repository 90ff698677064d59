-- Nothing reads it, and every call wrote it.
drop index queue.visitor_called;
