-- rank, dense_rank, percent_rank and cume_dist with WITHIN GROUP tell where a row would stand that is not there.
CREATE TABLE scores (player text, points int);
INSERT INTO scores VALUES ('ada', 10), ('bob', 20), ('cy', 20), ('di', 30), ('ed', NULL);
SELECT rank(20) WITHIN GROUP (ORDER BY points), dense_rank(25) WITHIN GROUP (ORDER BY points),
    percent_rank(20) WITHIN GROUP (ORDER BY points), cume_dist(20) WITHIN GROUP (ORDER BY points) FROM scores;
SELECT rank(20, 'bz') WITHIN GROUP (ORDER BY points, player DESC), rank(20.5) WITHIN GROUP (ORDER BY points),
    rank(NULL) WITHIN GROUP (ORDER BY points), rank(NULL) WITHIN GROUP (ORDER BY points NULLS FIRST) FROM scores;
SELECT rank(0) WITHIN GROUP (ORDER BY points) FILTER (WHERE false), cume_dist(0) WITHIN GROUP (ORDER BY points)
    FILTER (WHERE false), percent_rank(0) WITHIN GROUP (ORDER BY points) FILTER (WHERE false) FROM scores;
-- The row must have as many values as there are sort keys, of types that go together.
SELECT rank(1, 2) WITHIN GROUP (ORDER BY points) FROM scores;
SELECT rank() WITHIN GROUP (ORDER BY points) FROM scores;
SELECT rank('a') WITHIN GROUP (ORDER BY points) FROM scores;
SELECT rank(true) WITHIN GROUP (ORDER BY points) FROM scores;
SELECT rank(1) FROM scores;
SELECT rank() FROM scores;
SELECT rank(1) OVER (ORDER BY points) FROM scores;
CREATE VIEW places AS SELECT rank(20.5, 'x') WITHIN GROUP (ORDER BY points, player DESC) AS r FROM scores;
SELECT pg_get_viewdef('places');
