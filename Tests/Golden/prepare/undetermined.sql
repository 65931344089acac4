-- A parameter whose type nothing tells, or two things tell differently, is refused.
PREPARE a AS SELECT $2;
PREPARE b AS SELECT $1 IS NULL;
PREPARE c AS SELECT $1::int, $1::text;
PREPARE d AS SELECT $1 = $1;
PREPARE e(unknown) AS SELECT $1 + 1;
PREPARE f(nothing) AS SELECT $1;
PREPARE g AS SELECT $0;
PREPARE h AS SELECT * FROM nothing WHERE id = $1;
SELECT name, parameter_types FROM pg_prepared_statements ORDER BY name;
SELECT $1;
