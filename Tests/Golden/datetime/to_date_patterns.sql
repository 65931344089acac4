-- to_date and to_timestamp read a text by a pattern; values that do not exist and texts that do not fit are refused.
SELECT to_date('05 Dec 2024', 'DD Mon YYYY') AS words, to_date('20240305', 'YYYYMMDD') AS packed, to_date('2024-064', 'YYYY-DDD') AS day_of_year,
    to_date('5/3/24', 'DD/MM/YY') AS short;
SELECT to_timestamp('2024-03-05 02:07:09 PM', 'YYYY-MM-DD HH12:MI:SS AM') AS afternoon, to_timestamp('12:30 05.250', 'HH24:MI SS.MS') AS milliseconds, to_timestamp(86400.5) AS epoch;
SELECT to_date('2024  03   05', 'YYYY MM DD') AS spaces, to_date('2024/03/05', 'YYYY-MM-DD') AS other_signs, to_date('44 BC', 'YYYY BC') AS bc, to_date('99', 'YY') AS last_century, to_date('MARCH', 'MONTH') AS month;
SELECT to_date('', 'YYYY'), to_date(NULL, 'YYYY'), to_date('2024-03-05 trailing', 'YYYY-MM-DD');
SELECT to_date('2024-02-30', 'YYYY-MM-DD');
SELECT to_date('2024-13-01', 'YYYY-MM-DD');
SELECT to_date('March', 'DD');
SELECT to_date('Marsh 2024', 'Month YYYY');
SELECT to_timestamp('25:00', 'HH24:MI');
SELECT to_timestamp('13:00 PM', 'HH12:MI AM');
SELECT to_date('24', 'YYYY YY');
SELECT to_timestamp('10:61', 'HH24:MI');
SELECT to_date('2024');
