-- What is not there has no description; what is no catalog is an error.
SELECT pg_describe_object('pg_class'::regclass, 999999, 0) IS NULL AS no_relation,
  pg_describe_object('pg_proc'::regclass, 999999, 0) IS NULL AS no_function,
  pg_describe_object('pg_authid'::regclass, 999999, 0) IS NULL AS no_role,
  pg_describe_object('pg_class'::regclass, 'pg_class'::regclass, 999) IS NULL AS no_column;
SELECT pg_describe_object('pg_class'::regclass, 'pg_class'::regclass, 2);
SELECT pg_describe_object(999999, 1, 0);
