-- COPY FROM ... WHERE takes only rows that satisfy it, and knows neither sub-selects nor aggregates.
CREATE TABLE t (a int, b text, c int GENERATED ALWAYS AS (a * 2) STORED);
COPY t (a, b) FROM STDIN WHERE a % 2 = 1 AND b <> 'no';
1	yes
2	yes
3	no
5	five
\.
SELECT * FROM t ORDER BY a;
COPY t (a) FROM STDIN WHERE a IN (SELECT 1);
COPY t (a) FROM STDIN WHERE count(*) > 1;
COPY t (a) FROM STDIN WHERE c > 1;
COPY t (a) FROM STDIN WHERE nope = 1;
COPY t (a) FROM STDIN WHERE a;
COPY t TO STDOUT WHERE a = 1;
