-- Bytes: hex in and out.
SELECT '\x48656c6c6f'::bytea, 'Hello'::bytea, '\\x'::bytea, '\001\\a'::bytea;
SELECT length('\x00ff'::bytea), '\x01'::bytea || '\x02'::bytea AS joined, '\x01'::bytea < '\x0100'::bytea AS less;
SELECT encode('\x48656c6c6f', 'hex'), encode('Hello', 'base64'), decode('SGVsbG8=', 'base64');
SELECT '\x123'::bytea;
SELECT '\xzz'::bytea;
CREATE TABLE b (data bytea);
INSERT INTO b VALUES ('\xdeadbeef'), (NULL), ('');
SELECT * FROM b ORDER BY data;
