-- Granting a membership again changes the options that are named and leaves the others.
CREATE ROLE team;
CREATE ROLE ann;
GRANT team TO ann;
\drg
GRANT team TO ann WITH ADMIN TRUE, INHERIT FALSE;
\drg
GRANT team TO ann;
\drg
GRANT team TO ann WITH SET FALSE;
\drg
GRANT team TO ann WITH ADMIN OPTION;
\drg
GRANT team TO ann WITH FLYING TRUE;
GRANT team TO ann WITH ADMIN MAYBE;

-- Said twice, the last one counts.
GRANT team TO ann WITH ADMIN TRUE, ADMIN FALSE;
\drg
