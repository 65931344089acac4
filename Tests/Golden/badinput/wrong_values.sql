-- Values that do not fit are refused with the value, the column's type and the place.
CREATE TABLE t (id integer PRIMARY KEY, when_ date, price numeric(6,2), ok boolean, code char(2));
INSERT INTO t VALUES ('one', '2024-01-01', 1, true, 'AB');
INSERT INTO t VALUES (1, '2024-01-32', 1, true, 'AB');
INSERT INTO t VALUES (1, '2024-01-01', 'cheap', true, 'AB');
INSERT INTO t VALUES (1, '2024-01-01', 12345.6, true, 'AB');
INSERT INTO t VALUES (1, '2024-01-01', 1, 'perhaps', 'AB');
INSERT INTO t VALUES (1, '2024-01-01', 1, true, 'ABC');
INSERT INTO t VALUES (1, 1, 1, true, 'AB');
INSERT INTO t VALUES (99999999999, '2024-01-01', 1, true, 'AB');
INSERT INTO t VALUES (NULL, NULL, NULL, NULL, NULL);
INSERT INTO t VALUES (1, '2024-01-01', 1, true, 'A');
SELECT * FROM t;
SELECT * FROM t WHERE id = 'one';
SELECT * FROM t WHERE id = '1';
SELECT * FROM t WHERE when_ > 5;
SELECT * FROM t WHERE ok = 1;
SELECT * FROM t WHERE price = '1.0';
