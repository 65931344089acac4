-- A variable that is NOT NULL needs a value and never takes NULL.
DO $$ DECLARE x int NOT NULL; BEGIN NULL; END $$;
DO $$ DECLARE x int NOT NULL := 1; BEGIN x := NULL; END $$;
DO $$ DECLARE x int; BEGIN x := 'a'; END $$;
