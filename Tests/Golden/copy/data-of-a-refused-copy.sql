-- After a refused COPY FROM STDIN the shell passes over the data that stand behind it, so that they are not run.
CREATE TABLE notes (id int);
CREATE ROLE alice;
SET ROLE alice;
COPY notes FROM STDIN;
SELECT 'never run';
\.
COPY nothing FROM STDIN;
SELECT 'never run';
\.
COPY notes FROM STDIN nonsense;
SELECT 'never run';
\.
\copy notes from stdin
SELECT 'never run';
\.
COPY notes FROM '/nowhere/stdin';
SELECT 'run';
