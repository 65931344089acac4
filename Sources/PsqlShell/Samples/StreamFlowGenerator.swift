/// Makes StreamFlow's data for any number of users: the same rows on every run and every machine.
///
/// There are a thousand users and twenty thousand streams for each unit of `scale`; everything else grows with them. Keys are
/// not written: they count up from 1 in each table, in the order of the rows. The untidy spots of the small sample are here
/// too: users who never listen, hidden countries, test accounts, ended subscriptions, failed and refunded payments.
struct StreamFlowGenerator {
    /// The thousands of users that can be asked for.
    static let scales = 1...1000

    /// A table that is filled.
    enum Table: Int, CaseIterable {
        case users = 1
        case artists, genres, albums, tracks, streams, artistFollows, playlists, playlistTracks, subscriptions, payments

        /// The table's name and the columns that get values.
        var target: (name: String, columns: String) {
            switch self {
            case .users: ("users", "username, email, country, timezone, created_at")
            case .artists: ("artists", "name, country, verified")
            case .genres: ("genres", "name")
            case .albums: ("albums", "artist_id, genre_id, title, release_date")
            case .tracks: ("tracks", "album_id, track_number, title, duration_seconds, explicit")
            case .streams: ("streams", "user_id, track_id, started_at, duration_listened, country")
            case .artistFollows: ("artist_follows", "user_id, artist_id, followed_at")
            case .playlists: ("playlists", "user_id, name, is_public")
            case .playlistTracks: ("playlist_tracks", "playlist_id, track_id, position")
            case .subscriptions: ("subscriptions", "user_id, plan, renews_every, start_date, end_date")
            case .payments:
                ("payments", "subscription_id, amount, refund_amount, status, paid_at, payment_token")
            }
        }
    }

    let users: Int
    let artists: Int
    let albums: Int
    let streams: Int
    /// The length of each track, by its key less one.
    let durations: [Int32]
    /// A number without a common divisor with that of the tracks: it scatters the popular ones.
    let trackStep: Int

    /// Works out how large the tables get.
    init(scale: Int) {
        users = 1000 * scale
        artists = 20 * scale
        albums = 50 * scale
        streams = 20 * users
        var durations: [Int32] = []
        durations.reserveCapacity(11 * albums)
        for album in 1...albums {
            var random = SampleRandom(table: Table.tracks.rawValue, unit: album)
            for _ in 0..<Self.trackCount(&random) {
                durations.append(Int32(truncatingIfNeeded: Self.duration(&random)))
            }
        }
        self.durations = durations
        var step = 7919
        while !Self.areCoprime(step, durations.count) { step += 2 }
        trackStep = step
    }

    /// The number of steps in which a table is filled; each gives any number of rows.
    func units(of table: Table) -> Int {
        switch table {
        case .users, .artistFollows, .playlists, .playlistTracks, .subscriptions, .payments: users
        case .artists: artists
        case .genres: StreamFlowWords.genres.count
        case .albums, .tracks: albums
        case .streams: streams
        }
    }

    /// Writes the rows of a table's step, which are counted from 1; `parents` counts the rows of the table above so far.
    func write(_ unit: Int, of table: Table, parents: inout Int, to rows: inout SampleRows) {
        var random = SampleRandom(table: table.rawValue, unit: unit)
        switch table {
        case .users: writeUser(unit, &random, to: &rows)
        case .artists: writeArtist(&random, to: &rows)
        case .genres:
            rows.add(StreamFlowWords.genres[unit - 1])
            rows.endRow()
        case .albums: writeAlbum(&random, to: &rows)
        case .tracks: writeTracks(ofAlbum: unit, &random, to: &rows)
        case .streams: writeStream(unit, &random, to: &rows)
        case .artistFollows: writeFollows(ofUser: unit, &random, to: &rows)
        case .playlists: writePlaylists(ofUser: unit, to: &rows)
        case .playlistTracks: writePlaylistTracks(ofUser: unit, &random, playlist: &parents, to: &rows)
        case .subscriptions: writeSubscriptions(ofUser: unit, to: &rows)
        case .payments: writePayments(ofUser: unit, &random, subscription: &parents, to: &rows)
        }
    }

    /// Tells whether two numbers have no common divisor.
    private static func areCoprime(_ first: Int, _ second: Int) -> Bool {
        var (larger, smaller) = (first, second)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger == 1
    }
}
