-- StreamFlow, a music streaming service: the tables.
--
-- Load order: schema.sql, then data.sql. roles.sql is optional and comes last.
-- `rolesql --sample streamflow` opens a database that holds schema.sql and data.sql.
-- It does not run roles.sql: creating the roles is what samples/chapter.sql teaches.

-- People and music ---------------------------------------------------------------------

CREATE TABLE users (
    user_id    serial PRIMARY KEY,
    username   varchar(30)  NOT NULL UNIQUE,
    email      varchar(120) NOT NULL UNIQUE,
    country    char(2)      NOT NULL,
    timezone   text,                                -- unknown until the app has asked
    created_at timestamptz  NOT NULL DEFAULT now()
);

CREATE TABLE artists (
    artist_id serial PRIMARY KEY,
    name      text    NOT NULL,
    country   char(2),                              -- some artists do not tell
    verified  boolean NOT NULL DEFAULT false
);

CREATE TABLE genres (
    genre_id serial PRIMARY KEY,
    name     varchar(40) NOT NULL UNIQUE
);

CREATE TABLE albums (
    album_id     serial PRIMARY KEY,
    artist_id    integer NOT NULL REFERENCES artists,
    genre_id     integer REFERENCES genres ON DELETE SET NULL,
    title        text    NOT NULL,
    release_date date
);

CREATE TABLE tracks (
    track_id         serial PRIMARY KEY,
    album_id         integer  NOT NULL REFERENCES albums ON DELETE CASCADE,
    track_number     smallint NOT NULL CHECK (track_number > 0),
    title            text     NOT NULL,
    duration_seconds integer  NOT NULL CHECK (duration_seconds > 0),
    explicit         boolean  NOT NULL DEFAULT false,
    UNIQUE (album_id, track_number)
);

-- What listeners do ----------------------------------------------------------------------

CREATE TABLE streams (
    stream_id         bigserial PRIMARY KEY,
    user_id           integer     NOT NULL REFERENCES users,
    track_id          integer     NOT NULL REFERENCES tracks,
    started_at        timestamptz NOT NULL DEFAULT now(),
    duration_listened integer     NOT NULL CHECK (duration_listened >= 0),
    country           char(2)                       -- NULL when the address is hidden
);

CREATE INDEX streams_user_started_idx ON streams (user_id, started_at);

CREATE TABLE artist_follows (
    user_id     integer     NOT NULL REFERENCES users ON DELETE CASCADE,
    artist_id   integer     NOT NULL REFERENCES artists ON DELETE CASCADE,
    followed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, artist_id)
);

CREATE TABLE playlists (
    playlist_id serial PRIMARY KEY,
    user_id     integer     NOT NULL REFERENCES users ON DELETE CASCADE,
    name        varchar(80) NOT NULL,
    is_public   boolean     NOT NULL DEFAULT false
);

CREATE TABLE playlist_tracks (
    playlist_id integer  NOT NULL REFERENCES playlists ON DELETE CASCADE,
    track_id    integer  NOT NULL REFERENCES tracks,
    position    smallint NOT NULL CHECK (position > 0),
    PRIMARY KEY (playlist_id, position)
);

-- Money ------------------------------------------------------------------------------------

CREATE TABLE subscriptions (
    subscription_id serial PRIMARY KEY,
    user_id         integer     NOT NULL REFERENCES users,
    plan            varchar(20) NOT NULL CHECK (plan IN ('free', 'student', 'premium', 'family')),
    renews_every    interval    NOT NULL DEFAULT '1 month',
    start_date      date        NOT NULL,
    end_date        date,                           -- NULL while the subscription is active
    CHECK (end_date >= start_date)
);

CREATE TABLE payments (
    payment_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription_id integer       NOT NULL REFERENCES subscriptions,
    amount          numeric(10,2) NOT NULL CHECK (amount >= 0),
    refund_amount   numeric(10,2),
    status          varchar(12)   NOT NULL DEFAULT 'pending'
                    CHECK (status IN ('pending', 'completed', 'failed', 'refunded')),
    paid_at         timestamptz   NOT NULL DEFAULT now(),
    payment_token   text,                           -- encrypted; only the app may ever read it
    CONSTRAINT refund_within_amount CHECK (refund_amount <= amount)
);

-- Two views for reports ----------------------------------------------------------------------

CREATE VIEW track_plays AS
    SELECT t.track_id, t.title, a.name AS artist,
           count(s.stream_id) AS plays,
           coalesce(sum(s.duration_listened), 0) AS seconds_listened
    FROM tracks t
    JOIN albums al ON al.album_id = t.album_id
    JOIN artists a ON a.artist_id = al.artist_id
    LEFT JOIN streams s ON s.track_id = t.track_id
    GROUP BY t.track_id, t.title, a.name;

CREATE VIEW active_subscribers AS
    SELECT u.user_id, u.username, u.country, s.plan, s.start_date
    FROM users u
    JOIN subscriptions s ON s.user_id = u.user_id
    WHERE s.end_date IS NULL;

COMMENT ON TABLE users IS 'Everybody who has an account';
COMMENT ON TABLE streams IS 'One row each time a user plays a track';
COMMENT ON TABLE payments IS 'Sensitive: amounts and payment tokens';
COMMENT ON COLUMN payments.payment_token IS 'Encrypted by the payment provider';
COMMENT ON COLUMN subscriptions.end_date IS 'NULL while the subscription is active';
COMMENT ON VIEW track_plays IS 'Every track with its number of plays, tracks without plays included';
