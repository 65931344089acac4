-- Aggregates of a table that is joined by one column: whatever is worked out before the join, the results are those of the
-- joined rows: NULLs count for count(*) alone, rows without a partner not at all, and conditions, HAVING and windows see the same.
CREATE TABLE country (code int PRIMARY KEY, name text);
CREATE TABLE person (id int PRIMARY KEY, code int, n text);
CREATE TABLE visit (id int, person int, ms int, big int8, at date, note text);
INSERT INTO country VALUES (1, 'a'), (2, 'b'), (3, 'c');
INSERT INTO person SELECT g, g % 4 + 1, 'p' || g % 5 FROM generate_series(1, 20) g;
INSERT INTO visit SELECT g, NULLIF(g % 25, 3), NULLIF(g % 7, 2), g * 1000000000::int8, date '2024-01-01' + g % 50, 'n' || g % 9 FROM generate_series(1, 400) g;
SELECT p.code, count(*), count(v.ms), sum(v.ms), sum(v.big), min(v.at), max(v.ms) FROM person p JOIN visit v ON v.person = p.id GROUP BY p.code ORDER BY 1;
SELECT p.id, p.n, count(*) c, sum(v.ms) FROM person p JOIN visit v ON v.person = p.id GROUP BY p.id ORDER BY c DESC, 1 LIMIT 5;
SELECT c.name, count(*), sum(v.ms) FROM country c JOIN person p ON p.code = c.code JOIN visit v ON v.person = p.id WHERE v.at > '2024-01-10' AND p.n <> 'p1' GROUP BY c.name HAVING sum(v.ms) > 10 ORDER BY 1;
SELECT p.code, count(*) FROM person p, visit v WHERE v.person = p.code GROUP BY p.code ORDER BY 1;
SELECT p.code, count(*) FROM person p, visit v WHERE v.person = p.code AND v.person > p.id GROUP BY p.code ORDER BY 1;
SELECT v.person + 1, count(*), sum(ms) FROM person p, visit v WHERE v.person = p.id GROUP BY v.person + 1 ORDER BY 1 LIMIT 3;
SELECT p.code, count(*), rank() OVER (ORDER BY sum(ms)) FROM person p, visit v WHERE v.person = p.id GROUP BY p.code ORDER BY 1;
SELECT p.code, avg(ms) FROM person p, visit v WHERE v.person = p.id GROUP BY p.code ORDER BY 1;
SELECT p.code, count(p.n), sum(ms) FROM person p, visit v WHERE v.person = p.id GROUP BY p.code ORDER BY 1;
SELECT p.code, count(*) FROM person p, visit v WHERE v.person = p.id GROUP BY GROUPING SETS ((p.code), ()) ORDER BY 1;
SELECT count(*) FROM person p, visit v WHERE v.person = p.id AND p.id < 0;
SELECT p.code, string_agg(v.note, ',' ORDER BY v.id) FROM person p, visit v WHERE v.person = p.id AND v.id < 30 GROUP BY p.code ORDER BY 1;
SELECT p.code, sum(ms) FILTER (WHERE at > '2024-02-01') FROM person p, visit v WHERE v.person = p.id GROUP BY p.code ORDER BY 1;
SELECT p.code, max(v.big) - min(v.big), count(*) * 2 FROM person p JOIN visit v ON v.person = p.id GROUP BY p.code ORDER BY count(*) DESC, 1;
SELECT (SELECT count(*) FROM person p JOIN visit v ON v.person = p.id WHERE p.code = c.code) FROM country c ORDER BY c.code;
SELECT c.code, (SELECT sum(s) FROM (SELECT p.n, sum(v.ms) s FROM person p JOIN visit v ON v.person = p.id WHERE p.code = c.code AND v.at < '2024-02-10' GROUP BY p.n) x) FROM country c ORDER BY c.code;
