-- StreamFlow: a few weeks around January 2024, small enough to read.
--
-- Keys are never written out: they count up from 1 in each table, in the order of the rows.
-- The untidy spots are on purpose: a user who never listened, hidden countries, test accounts,
-- an ended subscription, a failed and a refunded payment, tracks nobody has played.

INSERT INTO users (username, email, country, timezone, created_at) VALUES
    ('alice_m',  'alice@example.com',      'US', 'America/New_York', '2023-02-11 09:15:00+00'),  -- 1
    ('bob_k',    'bob.k@example.com',      'GB', 'Europe/London',    '2023-03-05 18:40:00+00'),  -- 2
    ('carol_s',  'carol@example.org',      'DE', 'Europe/Berlin',    '2023-04-21 07:05:00+00'),  -- 3
    ('dave_r',   'dave.r@example.com',     'US', NULL,               '2023-06-30 22:10:00+00'),  -- 4
    ('emma_t',   'emma@example.net',       'BR', 'America/Sao_Paulo','2023-08-14 12:00:00+00'),  -- 5
    ('frank_j',  'frank.j@example.com',    'CA', NULL,               '2023-09-01 15:30:00+00'),  -- 6: never listened
    ('grace_o',  'grace@example.org',      'NG', 'Africa/Lagos',     '2023-10-10 10:10:00+00'),  -- 7
    ('hiro_n',   'hiro@example.jp',        'JP', 'Asia/Tokyo',       '2023-11-23 03:45:00+00'),  -- 8
    ('ines_p',   'ines.p@example.pt',      'PT', 'Europe/Lisbon',    '2023-12-02 20:20:00+00'),  -- 9
    ('jonas_l',  'jonas@example.se',       'SE', NULL,               '2024-01-03 08:00:00+00'),  -- 10
    ('qa_bot',   'qa+test@streamflow.test','US', 'UTC',              '2024-01-08 00:00:00+00'),  -- 11: a test account
    ('tester_2', 'test.user2@example.com', 'IN', NULL,               '2024-01-09 11:11:11+00');  -- 12: a test account

INSERT INTO artists (name, country, verified) VALUES
    ('Neon Harbour',         'US', true),    -- 1
    ('The Paper Lanterns',   'GB', true),    -- 2
    ('Lucía Ferro',          'ES', true),    -- 3
    ('Kaito & the Tide',     'JP', false),   -- 4
    ('Adaeze',               'NG', true),    -- 5
    ('Anonymous Quartet',    NULL, false),   -- 6: country unknown
    ('O''Malley''s Kitchen', 'IE', false);   -- 7: no album yet

INSERT INTO genres (name) VALUES
    ('Electronic'),    -- 1
    ('Indie Rock'),    -- 2
    ('Flamenco'),      -- 3
    ('Afrobeat'),      -- 4
    ('Classical'),     -- 5
    ('Spoken Word');   -- 6: no album

INSERT INTO albums (artist_id, genre_id, title, release_date) VALUES
    (1, 1,    'Midnight Ferry',        '2022-05-20'),   -- 1
    (1, 1,    'Harbour Lights',        '2023-11-10'),   -- 2
    (2, 2,    'Folded by Hand',        '2021-09-03'),   -- 3
    (3, 3,    'Tierra y Sal',          '2023-02-17'),   -- 4
    (4, NULL, 'Low Tide, High Tide',   '2023-07-28'),   -- 5: genre undecided
    (5, 4,    'Lagos After Dark',      '2023-12-01'),   -- 6
    (6, 5,    'Four Rooms',            NULL);           -- 7: date unknown

INSERT INTO tracks (album_id, track_number, title, duration_seconds, explicit) VALUES
    (1, 1, 'Departure',            214, false),   -- 1
    (1, 2, 'Engine Room',          187, false),   -- 2
    (1, 3, 'Salt on the Window',   242, false),   -- 3
    (2, 1, 'Harbour Lights',       205, false),   -- 4: named like its album
    (2, 2, 'Last Bus Home',        176, true),    -- 5
    (3, 1, 'Paper Moon',           231, false),   -- 6
    (3, 2, 'Crease',               158, false),   -- 7
    (3, 3, 'Unfolded',             299, false),   -- 8
    (4, 1, 'Sal',                  263, false),   -- 9
    (4, 2, 'Tierra',               281, false),   -- 10
    (4, 3, 'Palmas (interlude)',    47, false),   -- 11
    (5, 1, 'Low Tide',             322, false),   -- 12
    (5, 2, 'High Tide',            318, false),   -- 13
    (6, 1, 'Third Mainland',       198, true),    -- 14
    (6, 2, 'Danfo',                184, false),   -- 15
    (6, 3, 'After Dark',           226, true),    -- 16
    (7, 1, 'Room I',               412, false),   -- 17
    (7, 2, 'Room II',              388, false),   -- 18: never played
    (7, 3, 'Room III',             455, false),   -- 19: never played
    (7, 4, 'Room IV',              501, false);   -- 20: never played

INSERT INTO streams (user_id, track_id, started_at, duration_listened, country) VALUES
    (1,  1,  '2024-01-02 07:58:00+00', 214, 'US'),
    (1,  2,  '2024-01-02 08:01:40+00', 187, 'US'),
    (1,  6,  '2024-01-05 19:30:00+00', 231, 'US'),
    (1,  14, '2024-01-12 21:15:00+00', 198, 'US'),
    (1,  14, '2024-01-13 10:02:00+00',  61, 'CA'),   -- travelling
    (2,  6,  '2024-01-03 06:45:00+00', 231, 'GB'),
    (2,  7,  '2024-01-03 06:49:00+00', 158, 'GB'),
    (2,  8,  '2024-01-03 06:52:00+00', 120, 'GB'),
    (2,  1,  '2024-01-19 22:00:00+00',  12, 'GB'),   -- skipped
    (3,  9,  '2024-01-04 17:20:00+00', 263, 'DE'),
    (3,  10, '2024-01-04 17:24:30+00', 281, 'DE'),
    (3,  11, '2024-01-04 17:29:15+00',  47, NULL),
    (3,  17, '2024-01-21 20:00:00+00', 412, 'DE'),
    (4,  5,  '2024-01-06 23:59:30+00', 176, 'US'),   -- crosses midnight
    (4,  4,  '2024-01-07 00:02:30+00', 205, 'US'),
    (5,  14, '2024-01-08 13:00:00+00', 198, 'BR'),
    (5,  15, '2024-01-08 13:03:20+00', 184, 'BR'),
    (5,  16, '2024-01-08 13:06:30+00', 226, 'BR'),
    (5,  9,  '2024-02-01 09:00:00+00', 100, NULL),
    (7,  14, '2024-01-10 16:00:00+00', 198, 'NG'),
    (7,  15, '2024-01-10 16:03:20+00', 184, 'NG'),
    (7,  14, '2024-01-17 16:00:00+00', 198, 'NG'),
    (8,  12, '2024-01-11 12:30:00+00', 322, 'JP'),
    (8,  13, '2024-01-11 12:35:30+00', 318, 'JP'),
    (8,  12, '2024-01-25 12:30:00+00',   0, 'JP'),   -- started, nothing heard
    (9,  9,  '2024-01-14 21:40:00+00', 263, 'PT'),
    (9,  6,  '2024-01-28 11:05:00+00', 231, NULL),
    (10, 3,  '2024-01-15 05:55:00+00', 242, 'SE'),
    (11, 1,  '2024-01-08 00:00:01+00',   1, 'US'),   -- the test account
    (12, 1,  '2024-01-09 11:12:00+00',   3, 'IN');

INSERT INTO artist_follows (user_id, artist_id, followed_at) VALUES
    (1, 1, '2023-02-12 10:00:00+00'),
    (1, 5, '2024-01-12 21:20:00+00'),
    (2, 2, '2023-03-05 19:00:00+00'),
    (3, 3, '2023-04-22 07:00:00+00'),
    (3, 6, '2024-01-21 20:10:00+00'),
    (5, 5, '2023-12-01 00:30:00+00'),
    (7, 5, '2023-12-01 06:00:00+00'),
    (8, 4, '2023-11-23 04:00:00+00'),
    (6, 2, '2023-09-01 15:35:00+00');   -- follows, but never listens

INSERT INTO playlists (user_id, name, is_public) VALUES
    (1, 'Morning commute', true),    -- 1
    (1, 'Do not share',    false),   -- 2
    (3, 'Siesta',          true),    -- 3
    (7, 'Lagos nights',    true),    -- 4
    (6, 'Some day',        false);   -- 5: empty

INSERT INTO playlist_tracks (playlist_id, track_id, position) VALUES
    (1, 1, 1), (1, 2, 2), (1, 6, 3),
    (2, 14, 1),
    (3, 9, 1), (3, 10, 2), (3, 11, 3), (3, 9, 4),   -- one track twice
    (4, 14, 1), (4, 15, 2), (4, 16, 3);

INSERT INTO subscriptions (user_id, plan, renews_every, start_date, end_date) VALUES
    (1,  'premium', '1 month', '2023-02-11', NULL),          -- 1
    (2,  'premium', '1 year',  '2023-03-05', NULL),          -- 2
    (3,  'family',  '1 month', '2023-04-21', NULL),          -- 3
    (4,  'premium', '1 month', '2023-07-01', '2023-12-31'),  -- 4: ended
    (4,  'free',    '1 month', '2024-01-01', NULL),          -- 5: the same user, now without paying
    (5,  'student', '1 month', '2023-08-14', NULL),          -- 6
    (6,  'premium', '1 month', '2023-09-01', '2024-01-15'),  -- 7: ended
    (7,  'premium', '1 month', '2023-10-10', NULL),          -- 8
    (8,  'family',  '1 year',  '2023-11-23', NULL),          -- 9
    (9,  'student', '1 month', '2023-12-02', NULL),          -- 10
    (10, 'free',    '1 month', '2024-01-03', NULL);          -- 11

INSERT INTO payments (subscription_id, amount, refund_amount, status, paid_at, payment_token) VALUES
    (1,   9.99, NULL,  'completed', '2023-12-11 09:15:02+00', 'enc:7f3a19'),
    (1,   9.99, NULL,  'completed', '2024-01-11 09:15:02+00', 'enc:7f3a19'),
    (2,  99.00, NULL,  'completed', '2023-03-05 18:45:10+00', 'enc:20c4d8'),
    (3,  14.99, NULL,  'completed', '2023-12-21 07:05:30+00', 'enc:be551c'),
    (3,  14.99, 5.00,  'completed', '2024-01-21 07:05:30+00', 'enc:be551c'),   -- refunded in part
    (4,   9.99, 9.99,  'refunded',  '2023-12-01 22:11:00+00', 'enc:91a0e7'),
    (6,   4.99, NULL,  'completed', '2024-01-14 12:00:09+00', 'enc:3d66fb'),
    (7,   9.99, NULL,  'completed', '2023-12-01 15:30:44+00', 'enc:c8127a'),
    (7,   9.99, NULL,  'failed',    '2024-01-01 15:30:44+00', NULL),
    (8,   9.99, NULL,  'completed', '2024-01-10 10:10:10+00', 'enc:5510ab'),
    (9, 149.00, NULL,  'completed', '2023-11-23 03:50:00+00', 'enc:aa09f2'),
    (10,  4.99, NULL,  'completed', '2024-01-02 20:20:20+00', 'enc:04d7e3'),
    (10,  4.99, NULL,  'pending',   '2024-02-02 20:20:20+00', NULL);
