-- FETCH FIRST … WITH TIES also gives the rows that are equal in the order to the last one.
CREATE TABLE results (name text, points int);
INSERT INTO results VALUES ('ada', 9), ('bob', 7), ('cy', 7), ('di', 7), ('ed', 3);
SELECT points FROM results ORDER BY points DESC FETCH FIRST 2 ROWS WITH TIES;
SELECT points FROM results ORDER BY points DESC FETCH FIRST 2 ROWS ONLY;
SELECT points FROM results ORDER BY points DESC OFFSET 1 FETCH NEXT ROW WITH TIES;
SELECT points FROM results ORDER BY points DESC FETCH FIRST (1 + 4) ROWS WITH TIES;
SELECT name FROM results ORDER BY points DESC, name FETCH FIRST 2 ROWS WITH TIES;
SELECT points FROM results ORDER BY points FETCH FIRST 0 ROWS WITH TIES;
SELECT points FROM results FETCH FIRST 2 ROWS WITH TIES;
SELECT points FROM results ORDER BY points FETCH FIRST -1 ROWS WITH TIES;
SELECT points FROM results ORDER BY points FETCH FIRST 2 ROWS WITH TIES FOR UPDATE SKIP LOCKED;
SELECT points FROM results ORDER BY points LIMIT 2 WITH TIES;
