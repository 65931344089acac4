-- A WITH query that is NOT MATERIALIZED and named several times gives each place the columns that it reads.
CREATE TABLE v (id int, n text);
INSERT INTO v VALUES (1, 'a'), (2, 'b');
WITH q AS NOT MATERIALIZED (SELECT 1 AS one, n FROM v WHERE 1 < (SELECT count(*) FROM v s))
    SELECT q.one FROM q CROSS JOIN q AS other;
WITH q AS NOT MATERIALIZED (SELECT 1 AS one, n FROM v WHERE 1 < (SELECT count(*) FROM v s))
    SELECT a.n, b.one FROM q a CROSS JOIN q b ORDER BY 1;
WITH q AS NOT MATERIALIZED (SELECT 1 AS one, n FROM v WHERE 1 < (SELECT count(*) FROM v s))
    SELECT a.n FROM q a WHERE EXISTS (SELECT FROM q b WHERE b.one = 1) ORDER BY 1;
