-- \c without a user connects as the user that the session was opened as, not as the one of SET SESSION AUTHORIZATION.
CREATE ROLE visitor LOGIN;
SET SESSION AUTHORIZATION visitor;
SELECT session_user;
\c -
SELECT session_user;
\c - visitor
SELECT session_user;
\c -
SELECT session_user;
