-- The report of DROP ROLE lists a hundred objects and counts the rest.
\o /dev/null
CREATE ROLE r;
SELECT format('CREATE TABLE m%s (a int)', lpad(g::text, 3, '0')) FROM generate_series(1, 102) g
\gexec
SELECT format('GRANT SELECT ON m%s TO r', lpad(g::text, 3, '0')) FROM generate_series(1, 101) g
\gexec
\o
DROP ROLE r;
GRANT SELECT ON m102 TO r;
DROP ROLE r;
DROP OWNED BY r;
DROP ROLE r;
