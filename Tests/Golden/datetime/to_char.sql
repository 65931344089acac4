-- to_char formats, to_date and to_timestamp read by a pattern.
SELECT to_char(date '2024-03-05', 'YYYY-MM-DD'), to_char(date '2024-03-05', 'DD.MM.YY'), to_char(date '2024-03-05', 'FMMonth FMDD, YYYY'), to_char(date '2024-03-05', 'Dy, Mon');
SELECT to_char(timestamp '2024-03-05 14:07:09.123', 'HH24:MI:SS'), to_char(timestamp '2024-03-05 14:07:09.123', 'HH12:MI AM'), to_char(timestamp '2024-03-05 14:07:09.123', 'MS');
SELECT to_date('05/03/2024', 'DD/MM/YYYY'), to_timestamp('2024-03-05 14:07', 'YYYY-MM-DD HH24:MI'), to_timestamp(0);
SELECT to_char(date '2024-03-05', 'Q "quarter" IW');
