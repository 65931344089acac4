-- ON_ERROR ignore leaves out lines whose values cannot be read; REJECT_LIMIT says how many may be, LOG_VERBOSITY how much is told.
CREATE TABLE t (a int, b date);
COPY t FROM STDIN (ON_ERROR ignore);
1	2024-01-01
x	2024-01-01
3	never
\.
COPY t FROM STDIN (ON_ERROR ignore, REJECT_LIMIT 1, LOG_VERBOSITY verbose);
4	2024-01-01
x	2024-01-01
3	never
\.
COPY t FROM STDIN (ON_ERROR ignore, LOG_VERBOSITY silent);
x	2024-01-01
5	2024-01-01
\.
COPY t FROM STDIN (ON_ERROR ignore, LOG_VERBOSITY verbose);
x	2024-01-01
6	\N
\.
SELECT * FROM t ORDER BY a;
COPY t FROM STDIN (REJECT_LIMIT 1);
COPY t FROM STDIN (ON_ERROR ignore, REJECT_LIMIT 0);
COPY t FROM STDIN (ON_ERROR maybe);
COPY t FROM STDIN (LOG_VERBOSITY loud);
COPY t TO STDOUT (ON_ERROR ignore);
