-- A dollar quote ends only at its own tag.
SELECT $$fine$$ AS a, $q$also $$ fine$q$ AS b;
SELECT $q$ never closed $$;
SELECT 3;
