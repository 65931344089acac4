-- ALTER ROLE ... SET stores a setting that later sessions of that role begin with. It is not inherited
-- by members and does not follow SET ROLE.
CREATE ROLE reports LOGIN;
CREATE ROLE ann LOGIN;
GRANT reports TO ann;
ALTER ROLE reports SET default_transaction_read_only = on;
ALTER ROLE reports SET search_path = reporting, public;
SET ROLE reports;
SHOW default_transaction_read_only;
RESET ROLE;
\c - reports
SHOW default_transaction_read_only;
SHOW search_path;
CREATE TABLE t (a integer);
\c - ann
SHOW default_transaction_read_only;
\c - postgres

-- RESET takes one setting away, RESET ALL takes all. Names and values are checked at once.
ALTER ROLE reports RESET search_path;
\c - reports
SHOW default_transaction_read_only;
SHOW search_path;
\c - postgres
ALTER ROLE reports RESET ALL;
\c - reports
SHOW default_transaction_read_only;
\c - postgres
ALTER ROLE reports SET nosuch = 1;
ALTER ROLE reports SET default_transaction_read_only = perhaps;
ALTER ROLE nobody SET search_path = public;
