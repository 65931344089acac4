-- EXCLUDE takes rows out of a frame again: the current row, its whole group of peers, or its peers but not itself.
CREATE TABLE votes (voter text, points int);
INSERT INTO votes VALUES ('ada', 1), ('bob', 2), ('cy', 2), ('di', 2), ('ed', 3);
SELECT voter, points, array_agg(voter) OVER w AS others FROM votes
    WINDOW w AS (ORDER BY points, voter ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) ORDER BY voter;
SELECT voter, sum(points) OVER (ORDER BY points RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE GROUP) AS other_groups,
    sum(points) OVER (ORDER BY points RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE TIES) AS without_ties,
    sum(points) OVER (ORDER BY points RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE NO OTHERS) AS everyone
    FROM votes ORDER BY voter;
SELECT voter, count(*) OVER (ORDER BY points GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE TIES) FROM votes ORDER BY voter;
SELECT voter, first_value(voter) OVER (ORDER BY voter ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING EXCLUDE CURRENT ROW) FROM votes ORDER BY voter;
-- Excluding stands behind a frame, not in place of one.
SELECT count(*) OVER (ORDER BY points EXCLUDE TIES) FROM votes;
