-- A parameter gets its type from where it stands unless one is declared, and its value is converted to that type.
CREATE TABLE notes (id int, body varchar(5), at date);
PREPARE a AS SELECT $1 + 1 AS sum, $2 || 'x' AS text, $3::date AS date, lower($4);
PREPARE b AS INSERT INTO notes VALUES ($1, $2, $3) RETURNING *;
PREPARE c(int, text) AS SELECT $1, $2, $3::numeric;
PREPARE d AS SELECT $1;
SELECT name, parameter_types, result_types FROM pg_prepared_statements ORDER BY name;
EXECUTE a(1, 'y', '2024-01-31', 'ABC');
EXECUTE b(1, 'one', '2024-01-31');
EXECUTE b('2', 'longer', NULL);
EXECUTE b(2, 'two', 5);
EXECUTE c(1.6, 2, '3.50');
EXECUTE d(5);
EXECUTE d;
EXECUTE d(1, 2);
EXECUTE d((SELECT 1));
EXECUTE d(count(*));
EXECUTE d(id);
SELECT * FROM notes;
