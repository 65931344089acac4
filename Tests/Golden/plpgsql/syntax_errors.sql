-- Errors of syntax are found when the function is made and show their place in the statement.
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  x := 1;
END $$;
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN 1 +;
END $$;
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
DECLARE c CONSTANT int := 1;
BEGIN
  c := 2;
END $$;
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RETURN 1;
END $$;
