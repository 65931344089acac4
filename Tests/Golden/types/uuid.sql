-- A uuid reads several spellings and prints one.
SELECT 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid, 'A0EEBC999C0B4EF8BB6D6BB9BD380A11'::uuid, '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}'::uuid;
SELECT 'a0ee'::uuid;
SELECT 'zzzebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid;
CREATE TABLE u (id uuid PRIMARY KEY, n integer);
INSERT INTO u VALUES ('00000000-0000-0000-0000-000000000002', 2), ('00000000-0000-0000-0000-000000000001', 1);
INSERT INTO u VALUES ('00000000-0000-0000-0000-000000000001', 3);
SELECT * FROM u ORDER BY id;
SELECT id < 'ffffffff-ffff-ffff-ffff-ffffffffffff' AS less FROM u WHERE n = 1;
SELECT gen_random_uuid() = gen_random_uuid() AS same, length(gen_random_uuid()::text) AS len;
