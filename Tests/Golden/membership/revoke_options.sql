-- REVOKE ... OPTION FOR takes an option away and keeps the membership.
CREATE ROLE team;
CREATE ROLE ann;
GRANT team TO ann WITH ADMIN OPTION;
\drg
REVOKE ADMIN OPTION FOR team FROM ann;
\drg
REVOKE INHERIT OPTION FOR team FROM ann;
\drg
REVOKE SET OPTION FOR team FROM ann;
\drg
REVOKE team FROM ann;
\drg

-- Revoking what was never granted is a warning.
REVOKE team FROM ann;
REVOKE ADMIN OPTION FOR team FROM ann;
REVOKE nobody FROM ann;
REVOKE team FROM nobody;
