-- to_char writes a time by a pattern: FM drops padding, TH adds an ordinal, text in double quotes stays as it is.
SELECT to_char(timestamp '2024-03-05 14:07:09.123456', 'YYYY-MM-DD HH24:MI:SS.MS') AS iso, to_char(timestamp '2024-03-05 14:07:09', 'FMDay, DD FMMonth YYYY') AS words,
    to_char(timestamp '2024-03-05 14:07:09', 'Day|DAY|day|Dy|DY|dy') AS days;
SELECT to_char(timestamp '2024-03-05 14:07:09', 'HH12:MI AM|HH:MI p.m.|FMHH:MI') AS clock, to_char(timestamp '2024-03-05', 'DDth|FMDDth|DDTH|DDD|D|ID') AS numbers;
SELECT to_char(timestamp '2024-12-30', 'IYYY-"W"IW-ID|WW|W|Q|CC|J') AS weeks, to_char(timestamp '2024-03-05', 'MON|Mon|mon|RM|rm|FMRM') AS months;
SELECT to_char(timestamp '2024-03-05', '"Year" YYYY\YYYY\"') AS quoted, to_char(date '0044-03-15 BC', 'YYYY BC|Y,YYY b.c.|YY|Y') AS before_christ;
SELECT to_char(timestamp '2024-03-05 01:02:03.45', 'US|FF1|FF3|FF6|SSSS|SSSSS') AS parts, to_char(interval '27 months 3 days 50:06:07', 'YY MM DD HH24:MI:SS|DDD') AS span;
SELECT to_char(timestamptz '2024-03-05 12:00+00', 'TZ tz OF TZH:TZM') AS zone, to_char(time '10:20', 'HH24:MI') AS clock_time;
SELECT to_char(date '2024-03-05', ''), to_char(date '2024-03-05', NULL), to_char(NULL::date, 'YYYY'), to_char('infinity'::date, 'YYYY') AS infinite;
SELECT to_char('2024-03-05', 'YYYY');
SELECT to_char(date '2024-03-05');
SELECT to_char(true, 'YYYY');
