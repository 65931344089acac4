/// Users, what they follow and their playlists.
extension StreamFlowGenerator {
    /// The second at which the first user came, 2022-01-01, and that at which the last ones did, 2024-02-01.
    static let arrivals = (first: 1_640_995_200, last: 1_706_745_600)
    /// The second at which the data end, 2024-03-01.
    static let end = 1_709_251_200

    /// The moment at which a user came; later keys came later.
    func arrival(ofUser user: Int) -> Int {
        let span = Self.arrivals.last - Self.arrivals.first
        var random = SampleRandom(table: 101, unit: user)
        let slot = span / users
        return Self.arrivals.first + (user - 1) * span / users + random.below(slot)
    }

    /// The number of users who had come at a moment, which is at least one.
    func users(at moment: Int) -> Int {
        let span = Self.arrivals.last - Self.arrivals.first
        let come = (min(moment, Self.arrivals.last) - Self.arrivals.first) * users / span
        return max(1, min(come, users))
    }

    /// The country that a user comes from, as a position in the list of countries.
    func country(ofUser user: Int) -> Int {
        var random = SampleRandom(table: 102, unit: user)
        return random.weighted(StreamFlowWords.countryShares)
    }

    /// Tells whether a user's account is for tests.
    private func isTest(_ user: Int) -> Bool { user % 125 == 11 }

    /// Tells whether a user never listens.
    func neverListens(_ user: Int) -> Bool { user % 50 == 6 }

    /// Writes a user. Names with a letter, and from the second round on with a number, are all different.
    func writeUser(_ user: Int, _ random: inout SampleRandom, to rows: inout SampleRows) {
        let country = StreamFlowWords.countries[country(ofUser: user)]
        if isTest(user) {
            rows.add("tester_\(user)")
            rows.add(user % 2 == 0 ? "test.user\(user)@example.com" : "qa+test\(user)@streamflow.test")
        } else {
            let people = StreamFlowWords.people
            let combinations = 26 * people.count
            let place = (user - 1) * 31 % combinations
            let name = people[place % people.count]
            let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(truncatingIfNeeded: place / people.count)))
            let round = (user - 1) / combinations
            let number = round == 0 ? "" : String(round + 1)
            rows.add("\(name)_\(letter)\(number)")
            rows.add("\(name).\(letter)\(number)@example.\(random.one(of: ["com", "com", "com", "org", "net"]))")
        }
        rows.add(country.code)
        rows.add(random.happens(250) ? nil : random.one(of: country.zones))
        rows.add(moment: arrival(ofUser: user))
        rows.endRow()
    }

    /// Writes which artists a user follows, none of them twice.
    func writeFollows(ofUser user: Int, _ random: inout SampleRandom, to rows: inout SampleRows) {
        let arrival = arrival(ofUser: user)
        var followed: [Int] = []
        for _ in 0..<random.weighted([25, 25, 20, 12, 9, 6, 3]) {
            let artist = 1 + random.popular(artists)
            if followed.contains(artist) { continue }
            followed.append(artist)
            rows.add(user)
            rows.add(artist)
            rows.add(moment: arrival + random.below(Self.end - arrival))
            rows.endRow()
        }
    }

    /// The number of a user's playlists.
    private func playlistCount(ofUser user: Int) -> Int {
        var random = SampleRandom(table: 103, unit: user)
        return random.weighted([45, 30, 15, 10])
    }

    /// Writes a user's playlists.
    func writePlaylists(ofUser user: Int, to rows: inout SampleRows) {
        var random = SampleRandom(table: Table.playlists.rawValue, unit: user)
        let first = random.below(StreamFlowWords.playlists.count)
        for number in 0..<playlistCount(ofUser: user) {
            rows.add(user)
            rows.add(StreamFlowWords.playlists[(first + 5 * number) % StreamFlowWords.playlists.count])
            rows.add(random.happens(300))
            rows.endRow()
        }
    }

    /// Writes what is on a user's playlists; every tenth or so is empty, and a track may be on it twice.
    func writePlaylistTracks(
        ofUser user: Int, _ random: inout SampleRandom, playlist: inout Int, to rows: inout SampleRows
    ) {
        for _ in 0..<playlistCount(ofUser: user) {
            playlist += 1
            let count = random.happens(100) ? 0 : random.within(1...9)
            guard count > 0 else { continue }
            for position in 1...count {
                rows.add(playlist)
                rows.add(popularTrack(&random))
                rows.add(position)
                rows.endRow()
            }
        }
    }
}
