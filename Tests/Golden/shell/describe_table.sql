-- \d of a table shows its columns, indexes, constraints and who refers to it; privileges are in \dp.
CREATE TABLE artists (artist_id serial PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE albums (
    album_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    artist_id integer NOT NULL REFERENCES artists ON DELETE CASCADE,
    title varchar(80) NOT NULL DEFAULT 'Untitled',
    price numeric(6,2) CHECK (price >= 0),
    released date,
    added timestamptz DEFAULT now(),
    UNIQUE (artist_id, title));
CREATE INDEX albums_released_idx ON albums (released DESC, title);
\d artists
\d albums
\d public.albums
CREATE SCHEMA other;
CREATE TABLE other.artists (a integer);
\d other.artists
\d art*
\d *.artists
