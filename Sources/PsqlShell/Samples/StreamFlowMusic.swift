/// Artists, albums, tracks, and who listens to them.
extension StreamFlowGenerator {
    /// Writes an artist.
    func writeArtist(_ random: inout SampleRandom, to rows: inout SampleRows) {
        let adjective = random.one(of: StreamFlowWords.adjectives)
        let noun = random.one(of: StreamFlowWords.nouns)
        switch random.weighted([40, 30, 20, 10]) {
        case 0: rows.add("\(adjective) \(noun)")
        case 1: rows.add("The \(adjective) \(noun)s")
        case 2: rows.add("\(noun) & the \(random.one(of: StreamFlowWords.nouns))s")
        default: rows.add("O'\(noun)")
        }
        let country = StreamFlowWords.countries[random.weighted(StreamFlowWords.countryShares)].code
        rows.add(random.happens(80) ? nil : country)
        rows.add(random.happens(400))
        rows.endRow()
    }

    /// Writes an album; some artists have none, some many.
    func writeAlbum(_ random: inout SampleRandom, to rows: inout SampleRows) {
        let artist = 1 + random.popular(artists)
        let usual = artist * 7 % StreamFlowWords.genres.count
        let genre = random.happens(850) ? usual : random.below(StreamFlowWords.genres.count)
        rows.add(artist)
        rows.add(random.happens(60) ? nil : String(genre + 1))
        rows.add(
            random.happens(700)
                ? "\(random.one(of: StreamFlowWords.adjectives)) \(random.one(of: StreamFlowWords.nouns))"
                : random.one(of: StreamFlowWords.nouns))
        // From 2004-01-01 to 2024-01-31, new albums more often than old ones.
        let age = random.popular(7335)
        rows.add(day: random.happens(40) ? nil : 19_753 - age)
        rows.endRow()
    }

    /// The number of tracks on an album, the first that is drawn for it.
    static func trackCount(_ random: inout SampleRandom) -> Int { random.within(6...14) }

    /// The length of a track in seconds: a short interlude now and then, else between two and six minutes.
    static func duration(_ random: inout SampleRandom) -> Int {
        random.happens(40) ? random.within(25...75) : 120 + random.below(121) + random.below(121)
    }

    /// Writes an album's tracks.
    func writeTracks(ofAlbum album: Int, _ random: inout SampleRandom, to rows: inout SampleRows) {
        let lengths = (0..<Self.trackCount(&random)).map { _ in Self.duration(&random) }
        for (index, length) in lengths.enumerated() {
            rows.add(album)
            rows.add(index + 1)
            let noun = random.one(of: StreamFlowWords.nouns)
            if length < 100 {
                rows.add("\(noun) (interlude)")
            } else {
                rows.add(random.happens(400) ? noun : "\(random.one(of: StreamFlowWords.adjectives)) \(noun)")
            }
            rows.add(length)
            rows.add(random.happens(120))
            rows.endRow()
        }
    }

    /// Returns the key of a track, popular ones more often; some are never played.
    func popularTrack(_ random: inout SampleRandom) -> Int {
        1 + random.popular(durations.count) * trackStep % durations.count
    }

    /// The second at which listening begins, 2023-12-01, and the number of days that it goes on: to 2024-02-29.
    private static let listening = (first: 1_701_388_800, days: 91)
    /// How much is heard in each hour of a day (UTC).
    private static let hours = [
        22, 16, 11, 9, 9, 13, 22, 36, 46, 44, 40, 42, 46, 44, 42, 44, 50, 58, 64, 66, 62, 54, 42, 30,
    ]
    private static let hoursInAll = hours.reduce(0, +)

    /// Writes a stream; they come roughly in the order of time.
    func writeStream(_ stream: Int, _ random: inout SampleRandom, to rows: inout SampleRows) {
        let even = Self.listening.days * 86_400 / streams
        let moment = min(Self.moment(of: stream - 1, among: streams) + random.below(even), Self.end - 1)
        var user = 1 + random.below(users(at: moment))
        if random.happens(600) { user = 1 + random.popular(users(at: moment)) }
        if neverListens(user) { user -= 1 }
        let track = popularTrack(&random)
        let length = Int(durations[track - 1])
        rows.add(user)
        rows.add(track)
        rows.add(moment: moment)
        switch random.weighted([700, 120, 175, 5]) {
        case 0: rows.add(length)
        case 1: rows.add(random.below(min(length, 30)))
        case 2: rows.add(random.below(length))
        default: rows.add(0)
        }
        switch random.weighted([930, 40, 30]) {
        case 0: rows.add(StreamFlowWords.countries[country(ofUser: user)].code)
        case 1: rows.add(nil)
        default: rows.add(random.one(of: StreamFlowWords.countries).code)
        }
        rows.endRow()
    }

    /// The moment of a stream: each day gets as many, and each hour of a day its part.
    private static func moment(of index: Int, among count: Int) -> Int {
        let dayShare = index * listening.days
        let day = dayShare / count
        var rest = dayShare % count * hoursInAll
        for (hour, share) in hours.enumerated() {
            let whole = share * count
            if rest < whole { return listening.first + day * 86_400 + hour * 3600 + rest * 3600 / whole }
            rest -= whole
        }
        return listening.first + day * 86_400 + 86_399
    }
}
