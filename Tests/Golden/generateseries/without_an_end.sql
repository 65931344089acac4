-- generate_series makes its rows as they are read: a series without an end may be cut off.
select generate_series(timestamp '2024-01-01','infinity','1 day') limit 2;
select * from generate_series(timestamp '294276-12-30','infinity','1 day') limit 2;
select generate_series(timestamp '294276-12-30','infinity','1 day');
select * from generate_series(timestamp 'infinity','2020-01-01','1 day') limit 2;
select * from generate_series(timestamp '2020-01-01','-infinity','1 day') limit 2;
select generate_series(timestamp 'infinity','infinity','1 day') limit 2;
select generate_series(1.5, 1e100, 0.5) limit 3;
select generate_series(1, 9223372036854775807) limit 3;
select generate_series(2147483640, 2147483647, 5);
select * from generate_series(1, 3, 0);
select * from generate_series(1.0, 3, 0);
select * from generate_series(1.0, 'infinity', 1);
select generate_series(timestamptz '2024-01-01','infinity','1 day') limit 2;
select * from generate_series(timestamp '2020-01-01','2020-02-01','infinity') limit 2;
select * from generate_series(timestamp '2020-01-01','2020-02-01','0 days') limit 2;
