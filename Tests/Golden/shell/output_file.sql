-- \o sends results elsewhere; errors and \echo still come here.
SELECT 'shown' AS one;
\o /dev/null
SELECT 'not shown' AS two;
\dt
SELECT * FROM nothing;
\echo echo is shown
\qecho qecho is not
\o
SELECT 'shown again' AS three;
