-- string_agg and array_agg take the order of their rows within the call; it is nobody else's order.
CREATE TABLE members (team text, name text, age int);
INSERT INTO members VALUES ('red', 'di', 30), ('red', 'ada', 20), ('blue', 'cy', 25), ('red', NULL, 40), ('blue', 'bob', 25);
SELECT team, string_agg(name, ', ' ORDER BY name) AS by_name, string_agg(name, ', ' ORDER BY age DESC, name) AS by_age,
    array_agg(name ORDER BY age) FILTER (WHERE team = 'red') AS reds FROM members GROUP BY team ORDER BY team;
SELECT array_agg(age ORDER BY name NULLS FIRST), array_agg(name ORDER BY name DESC) FROM members;
SELECT string_agg(name, name ORDER BY name) FROM members;
SELECT string_agg(name, NULL ORDER BY name), string_agg(name, '' ORDER BY name) FROM members;
SELECT string_agg(age, ',') FROM members;
SELECT string_agg(name) FROM members;
SELECT string_agg(name ORDER BY name, ',') FROM members;
SELECT array_agg(name ORDER BY nosuch) FROM members;
SELECT upper(name ORDER BY name) FROM members;
