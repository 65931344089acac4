-- Columns of a sequence know SELECT only: anything else is passed over with a warning, and reading takes SELECT of each column.
CREATE ROLE r;
CREATE SEQUENCE q;
GRANT UPDATE (last_value) ON q TO r;
GRANT ALL (last_value, is_called) ON q TO r;
GRANT SELECT (log_cnt), INSERT (log_cnt) ON q TO r;
GRANT SELECT (nosuch) ON q TO r;
\dp q
SET ROLE r;
SELECT last_value, is_called FROM q;
SELECT nextval('q');
RESET ROLE;
REVOKE UPDATE (last_value) ON q FROM r;
REVOKE SELECT (last_value, log_cnt) ON q FROM r;
SET ROLE r;
SELECT last_value FROM q;
SELECT is_called FROM q;
