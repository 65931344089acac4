-- Inheritance and SET ROLE each need an unbroken chain: every step must have the option.
CREATE ROLE top;
CREATE ROLE mid1;
CREATE ROLE mid2;
CREATE ROLE ann LOGIN;
GRANT top TO mid1;
GRANT top TO mid2 WITH INHERIT FALSE;
GRANT mid1 TO ann WITH SET FALSE;
GRANT mid2 TO ann;
SELECT pg_has_role('ann', 'top', 'USAGE') AS usage, pg_has_role('ann', 'top', 'SET') AS set;

-- Through mid1 privileges flow, through mid2 SET ROLE; both exist, by different ways.
REVOKE mid1 FROM ann;
SELECT pg_has_role('ann', 'top', 'USAGE') AS usage, pg_has_role('ann', 'top', 'SET') AS set;
GRANT mid1 TO ann WITH SET FALSE;
REVOKE mid2 FROM ann;
SELECT pg_has_role('ann', 'top', 'USAGE') AS usage, pg_has_role('ann', 'top', 'SET') AS set,
       pg_has_role('ann', 'top', 'MEMBER') AS member;
SET SESSION AUTHORIZATION ann;
SET ROLE top;
SET ROLE mid1;
RESET SESSION AUTHORIZATION;
