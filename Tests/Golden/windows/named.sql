-- A window may be named once and used often; a window built on another adds an ORDER BY or a frame, but changes nothing.
CREATE TABLE pay (dept text, name text, wage int);
INSERT INTO pay VALUES ('art', 'ada', 10), ('art', 'bob', 20), ('bio', 'cy', 30), ('bio', 'di', 50);
SELECT name, sum(wage) OVER d, sum(wage) OVER (d ORDER BY name), max(wage) OVER o, count(*) OVER (o ROWS 1 PRECEDING)
    FROM pay WINDOW d AS (PARTITION BY dept), o AS (d ORDER BY wage) ORDER BY name;
SELECT sum(wage) OVER w FROM pay;
SELECT sum(wage) OVER (w PARTITION BY name) FROM pay WINDOW w AS (PARTITION BY dept);
SELECT sum(wage) OVER (w ORDER BY name) FROM pay WINDOW w AS (ORDER BY dept);
SELECT sum(wage) OVER w FROM pay WINDOW w AS (ORDER BY dept), w AS (ORDER BY wage);
SELECT name, sum(wage) OVER w FROM pay WINDOW w AS (ORDER BY dept ROWS 1 PRECEDING EXCLUDE CURRENT ROW) ORDER BY name;
