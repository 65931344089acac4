-- extract takes a field out (as numeric), date_trunc cuts off what is finer, age counts like a person.
SELECT extract(year FROM date '2024-03-15') AS y, extract(month FROM date '2024-03-15') AS m, extract(day FROM date '2024-03-15') AS d,
       extract(dow FROM date '2024-03-15') AS dow, extract(isodow FROM date '2024-03-17') AS isodow, extract(week FROM date '2024-01-01') AS w, extract(quarter FROM date '2024-03-15') AS q;
SELECT extract(second FROM timestamp '2024-01-01 10:20:30.5') AS s, extract(epoch FROM timestamptz '2024-01-01 00:00+00') AS e, date_part('hour', timestamp '2024-01-01 10:20') AS h, extract(doy FROM date '2024-12-31') AS doy;
SELECT date_trunc('month', timestamp '2024-03-15 10:20:30') AS month, date_trunc('hour', timestamp '2024-03-15 10:20:30') AS hour, date_trunc('week', date '2024-03-15') AS week, date_trunc('quarter', date '2024-05-15')::date AS quarter;
SELECT age(timestamp '2024-03-01', timestamp '2023-12-15') AS age, age(date '2024-02-29', date '2023-02-28') AS leap;
SELECT extract(century FROM date '2024-01-01') AS c, pg_typeof(extract(year FROM date '2024-01-01')), pg_typeof(date_part('year', date '2024-01-01'));
SELECT extract(nosuch FROM date '2024-01-01');
SELECT extract(hour FROM date '2024-01-01');
SELECT date_trunc('eon', timestamp '2024-01-01');
