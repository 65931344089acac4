-- Grant options must not rest on each other in a circle.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE t (a integer);
GRANT SELECT ON t TO ann WITH GRANT OPTION;
SET ROLE ann;
GRANT SELECT ON t TO bob WITH GRANT OPTION;
SET ROLE bob;
GRANT SELECT ON t TO ann WITH GRANT OPTION;

-- Without the option there is no circle.
GRANT SELECT ON t TO ann;
\dp t

-- To oneself, and to the owner.
SET ROLE ann;
GRANT SELECT ON t TO ann;
GRANT SELECT ON t TO postgres;
\dp t
RESET ROLE;
