/// The words that StreamFlow's names are made of.
enum StreamFlowWords {
    /// First names of users.
    static let people = [
        "alice", "bob", "carol", "dave", "emma", "frank", "grace", "hiro", "ines", "jonas", "kemi", "lena", "marco",
        "nadia", "oscar", "paula", "quentin", "rosa", "samir", "tara", "ursula", "victor", "wendy", "xavier", "yara",
        "zoe", "amara", "bruno", "chloe", "diego", "elif", "felix", "gita", "hugo", "isla", "joao", "kofi", "luca",
        "mei", "noor", "olga", "pedro", "ravi", "sofia", "tomas", "uma", "vera", "yuki",
    ]

    /// A country, its share in a hundred users, and its time zones.
    static let countries: [(code: String, share: Int, zones: [String])] = [
        ("US", 26, ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"]),
        ("GB", 12, ["Europe/London"]), ("DE", 11, ["Europe/Berlin"]),
        ("BR", 10, ["America/Sao_Paulo", "America/Manaus"]), ("IN", 9, ["Asia/Kolkata"]),
        ("CA", 6, ["America/Toronto", "America/Vancouver"]), ("FR", 6, ["Europe/Paris"]), ("JP", 5, ["Asia/Tokyo"]),
        ("NG", 5, ["Africa/Lagos"]), ("SE", 4, ["Europe/Stockholm"]), ("PT", 3, ["Europe/Lisbon"]),
        ("ES", 3, ["Europe/Madrid"]),
    ]

    /// The shares of the countries.
    static let countryShares = countries.map(\.share)

    /// The genres.
    static let genres = [
        "Electronic", "Indie Rock", "Flamenco", "Afrobeat", "Classical", "Spoken Word", "Jazz", "Hip-Hop", "Folk",
        "Metal", "Soul", "Ambient",
    ]

    /// Words that go in front of nouns.
    static let adjectives = [
        "Neon", "Paper", "Quiet", "Golden", "Broken", "Northern", "Electric", "Velvet", "Hollow", "Silver", "Distant",
        "Wild", "Amber", "Crooked", "Endless", "Lucky", "Midnight", "Salt", "Slow", "Winter",
    ]

    /// Nouns.
    static let nouns = [
        "Harbour", "Lantern", "River", "Engine", "Garden", "Signal", "Mirror", "Ferry", "Window", "Orchard", "Tide",
        "Station", "Compass", "Letter", "Cinema", "Meadow", "Bridge", "Carnival", "Satellite", "Kitchen", "Island",
        "Thunder", "Atlas", "Sparrow",
    ]

    /// Names of playlists.
    static let playlists = [
        "Morning commute", "Do not share", "Siesta", "Running", "Focus", "Sunday kitchen", "Some day", "Party",
        "Sleep", "Best of 2023", "Road trip", "For you",
    ]
}
