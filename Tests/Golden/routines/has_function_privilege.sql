-- has_function_privilege takes a signature or a number; a signature must name an existing function.
CREATE ROLE ann;
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
REVOKE EXECUTE ON FUNCTION f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(integer) TO ann;
SELECT has_function_privilege('ann', 'f(integer)', 'EXECUTE'), has_function_privilege('ann', 'f(int4)', 'EXECUTE WITH GRANT OPTION');
SELECT has_function_privilege('public', 'f(integer)', 'EXECUTE'), has_function_privilege('f(integer)'::regprocedure, 'EXECUTE');
SELECT has_function_privilege('ann', 'f(text)', 'EXECUTE');
SELECT has_function_privilege('ann', 'f', 'EXECUTE');
SELECT has_function_privilege('ann', 'f(integer)', 'SELECT');
SELECT has_function_privilege(0, 'EXECUTE');
