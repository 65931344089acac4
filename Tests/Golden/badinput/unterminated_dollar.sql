-- The same with a dollar quote.
SELECT $$fine$$ AS a, $q$also $$ fine$q$ AS b;
SELECT $q$ never closed $$;
SELECT 3;
