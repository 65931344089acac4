-- A stored role is what a session begins with, and what RESET ROLE goes back to, if the user may become it; SET ROLE NONE and
-- SET SESSION AUTHORIZATION lead away from it.
CREATE ROLE ann;
CREATE ROLE bob LOGIN IN ROLE ann;
CREATE ROLE cid LOGIN;
ALTER ROLE bob SET role = 'ann';
ALTER ROLE cid SET role = 'ann';
\c - bob
SELECT current_user, session_user;
SHOW role;
SET ROLE NONE;
SELECT current_user;
RESET ROLE;
SELECT current_user;
SET SESSION AUTHORIZATION bob;
SELECT current_user;
RESET SESSION AUTHORIZATION;
SELECT current_user;
\c - cid
SELECT current_user;
\c - postgres
ALTER ROLE cid SET role = 'nobody';
\c - cid
SELECT current_user;
