-- Numbers of dates that are too large wrap around before they are checked, and a word behind them is told first; seconds are checked when they are rounded.
select make_time(3, 0, -2.25e-100), make_time(0,0,-4.9e-7), make_timestamp(2024,1,1,0,0,-1e-9);
select make_time(0,0,-5.1e-7);
select make_time(0,0,'nan');
select '99999999999999999999sad'::date;
select '99999999999999999999'::date;
select '99999999999999999999sad'::timestamp;
select '99999999999999999999 sad'::timestamptz;
select '20240199sad'::date;
select '20241301sad'::date;
select '99999999999sad'::time;
select '12:99:99sad'::time;
select '12:99:99 sad'::timestamp;
select '2024-13-45 sad'::timestamp;
select '1 2 3 4 sad'::timestamp;
