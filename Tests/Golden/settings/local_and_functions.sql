-- SET LOCAL lasts until the end of the transaction, and a function's own SET until it returns.
SET work_mem = '2MB';
CREATE FUNCTION f() RETURNS text LANGUAGE sql SET work_mem = '3MB' RETURN current_setting('work_mem');
BEGIN;
SET LOCAL work_mem = '4MB';
SELECT current_setting('work_mem'), f(), current_setting('work_mem');
SAVEPOINT s;
SET work_mem = '5MB';
ROLLBACK TO s;
SHOW work_mem;
COMMIT;
SHOW work_mem;
SET LOCAL work_mem = '6MB';
SELECT set_config('my.word', 'hello', false), current_setting('my.word'), current_setting('no.word', true);
SELECT current_setting('no.word');
