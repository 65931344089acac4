-- A grant survives as long as its grantor keeps the grant option from anywhere: the first revoke takes nothing further, the second all.
CREATE ROLE owner;
CREATE ROLE left_hand;
CREATE ROLE right_hand;
CREATE ROLE middle;
CREATE ROLE reader;
GRANT CREATE ON SCHEMA public TO owner;
SET ROLE owner;
CREATE TABLE t (x int);
GRANT SELECT ON t TO left_hand, right_hand WITH GRANT OPTION;
SET ROLE left_hand;
GRANT SELECT ON t TO middle WITH GRANT OPTION;
SET ROLE right_hand;
GRANT SELECT ON t TO middle WITH GRANT OPTION;
SET ROLE middle;
GRANT SELECT ON t TO reader;
SET ROLE left_hand;
REVOKE SELECT ON t FROM middle;
\dp t
SET ROLE right_hand;
REVOKE SELECT ON t FROM middle;
REVOKE GRANT OPTION FOR SELECT ON t FROM middle;
REVOKE SELECT ON t FROM middle CASCADE;
\dp t
