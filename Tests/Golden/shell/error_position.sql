-- LINE shows the line of the error and a caret under the place; long lines are cut to what fits.
SELECT nosuch;
SELECT 1,
  2,
  nosuch,
  3;
SELECT	tab,	nosuch;
SELECT 'ä', '日本', nosuch;
SELECT 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, nosuch;
SELECT nosuch, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25;
SELECT 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, nosuch, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30;
SELECT '日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本', nosuch, '日本日本日本日本日本日本日本日本日本日本日本日本';
SELEC 1;
SELECT 1 FROM;
SELECT 'open
