-- ADD UNIQUE asks for CREATE on the schema before it looks for the columns; ADD PRIMARY KEY looks for its columns first, since
-- they become NOT NULL before the index is made.
CREATE ROLE ann;
CREATE TABLE t (id int, a int);
ALTER TABLE t OWNER TO ann;
SET ROLE ann;
ALTER TABLE t ADD UNIQUE (nothing);
ALTER TABLE t ADD PRIMARY KEY (nothing);
ALTER TABLE t ADD PRIMARY KEY (id);
RESET ROLE;
ALTER TABLE t ADD UNIQUE (nothing);
-- A function in a schema that does not exist is a missing function.
SELECT has_function_privilege('nowhere.f(int)', 'EXECUTE');
SELECT 'nowhere.f'::regproc;
