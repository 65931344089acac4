-- An element of an array, also in a field of a record, can be assigned to; an array of one dimension grows.
DO $$
DECLARE a integer[]; m integer[] := '{{1,2},{3,4}}'; r record;
BEGIN
  a[1] := 5; a[3] := 7; RAISE NOTICE '%', a;
  a[0] := '1'; RAISE NOTICE '%', a;
  a[length('ab')] := a[1] + 1; RAISE NOTICE '%', a;
  m[2][1] := 9; RAISE NOTICE '%', m;
  SELECT ARRAY[1,2] AS list, 3 AS n INTO r; r.list[2] := 8; RAISE NOTICE '%', r;
END $$;
DO $$ DECLARE m integer[] := '{{1,2},{3,4}}'; BEGIN m[3][1] := 9; END $$;
DO $$ DECLARE m integer[] := '{{1,2},{3,4}}'; BEGIN m[3] := 9; END $$;
DO $$ DECLARE m integer[]; BEGIN m[NULL] := 9; END $$;
DO $$ DECLARE m integer; BEGIN m[1] := 9; END $$;
DO $$ DECLARE m integer[]; BEGIN m[1] := 'x'; END $$;
