-- CALL returns one row of the OUT and INOUT parameters, which get a place among the arguments.
CREATE PROCEDURE add(a integer, INOUT total integer, OUT text text) LANGUAGE sql AS $$SELECT total + a, 'done'$$;
CALL add(1, 2, NULL);
CALL add(a => 5, total => 2, text => NULL);
CALL add(1, 2);
\df add
DROP PROCEDURE add(integer, integer);
