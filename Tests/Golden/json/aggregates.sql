-- json_agg and json_object_agg collect rows in their order; without rows they are NULL.
CREATE TABLE a (g int, k text, v int);
INSERT INTO a VALUES (1, 'x', 1), (1, 'y', NULL), (2, 'x', 3), (2, 'x', 4);
SELECT json_agg(v ORDER BY g, v), jsonb_agg(v ORDER BY v DESC), json_agg(k) FILTER (WHERE v > 2), json_agg(k) FILTER (WHERE false) FROM a;
SELECT json_agg(a ORDER BY g, v) FROM a;
SELECT jsonb_agg(a ORDER BY g, v) FROM a;
SELECT json_agg_strict(v ORDER BY v), jsonb_agg_strict(v ORDER BY v), json_agg(DISTINCT k ORDER BY k) FROM a;
SELECT g, json_object_agg(k, v ORDER BY v), jsonb_object_agg(k, v ORDER BY v) FROM a GROUP BY g ORDER BY g;
SELECT json_object_agg_strict(k, v ORDER BY g, v), jsonb_object_agg_strict(k, v ORDER BY g, v) FROM a WHERE g = 1;
SELECT json_object_agg_unique(k, v) FROM a WHERE g = 2;
SELECT jsonb_object_agg_unique(k, v) FROM a WHERE g = 2;
SELECT json_object_agg_unique(k, v ORDER BY k) FROM a WHERE g = 1;
SELECT json_object_agg(NULLIF(k, 'x'), v) FROM a;
SELECT jsonb_object_agg(NULLIF(k, 'x'), v) FROM a;
SELECT g, v, json_agg(v) OVER (PARTITION BY g ORDER BY v), jsonb_object_agg(k, v) OVER (ORDER BY g, v) FROM a ORDER BY g, v;
