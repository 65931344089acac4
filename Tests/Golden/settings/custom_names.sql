-- A custom setting needs a name of identifiers with dots between; once named it stays known, even after ROLLBACK.
SET shop.owner = 'anna';
SHOW shop.owner;
BEGIN;
SET shop.mode = 'test';
ROLLBACK;
SHOW shop.mode;
RESET ALL;
SELECT current_setting('shop.owner') = '' AS emptied;
SET "shop.two words" = 1;
SET "1shop.a" = 1;
SET shop = 1;
SET shop.owner = 1, 2;
SHOW shop.unknown;
SELECT current_setting('shop.unknown', true) IS NULL AS unknown;
SELECT set_config(NULL, 'a', false);
-- The first spelling is the one that is shown.
SET "Shop.Till" = 1;
SHOW shop.till;
SELECT count(*) FROM pg_settings WHERE name LIKE 'shop.%';
