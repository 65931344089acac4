-- encode writes bytes as text in hex, base64 or escape, decode reads them back.
SELECT encode('\x000141ff'::bytea, 'hex') AS hex, encode('\x000141ff'::bytea, 'base64') AS base64, encode('\x000141ff'::bytea, 'escape') AS escape;
SELECT decode('000141FF', 'hex') AS hex, decode('AAFB/w==', 'base64') AS base64, decode('a\\b\000', 'escape') AS escape, decode(' 0 0', 'hex') AS blanks;
SELECT length(encode(repeat('x', 60)::bytea, 'base64')) AS with_line_end, convert_from('\x61c3b1'::bytea, 'UTF8') AS text, convert_to('ñ', 'UTF8') AS bytes;
SELECT get_byte('\x4142'::bytea, 1), set_byte('\x4142'::bytea, 0, 90), get_bit('\x01'::bytea, 0), length('\x0102'::bytea), substring('\x010203'::bytea FROM 2), sha256('abc'::bytea);
SELECT encode('a', 'base99');
SELECT decode('abc', 'hex');
SELECT decode('zz', 'hex');
SELECT decode('a', 'base64');
SELECT decode('a?b=', 'base64');
SELECT decode('\9', 'escape');
SELECT convert_from('\xff'::bytea, 'UTF8');
SELECT convert_from('\x61'::bytea, 'KLINGON');
SELECT get_byte('\x41'::bytea, 5);
SELECT '\xabc'::bytea;
