-- A foreign table's columns change their types and options; keys and system columns are refused.
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE ft (a int, b text) SERVER s;
ALTER FOREIGN TABLE ft ADD COLUMN c int OPTIONS (name 'see');
ALTER FOREIGN TABLE ft ALTER COLUMN a TYPE char(10);
ALTER FOREIGN TABLE ft ALTER COLUMN a TYPE int USING 1;
ALTER FOREIGN TABLE ft ALTER COLUMN xmin OPTIONS (ADD name 'x');
ALTER FOREIGN TABLE ft ADD PRIMARY KEY (b);
ALTER FOREIGN TABLE ft ADD UNIQUE (b);
\d ft
SELECT column_name, option_name, option_value FROM information_schema.column_options;
CREATE FOREIGN DATA WRAPPER checked VALIDATOR postgresql_fdw_validator;
CREATE SERVER remote FOREIGN DATA WRAPPER checked;
CREATE USER MAPPING FOR CURRENT_USER SERVER remote OPTIONS (username 'anna');
CREATE FUNCTION no_handler() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FOREIGN DATA WRAPPER bad HANDLER no_handler;
