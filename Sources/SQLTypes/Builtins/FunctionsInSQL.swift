import SQLBasics

extension BuiltinFunction {
    /// Tells whether PostgreSQL has the function in SQL rather than in C, so that errors of calls with constants have a line of
    /// CONTEXT about it (`pg_proc.prolang`).
    public var isInSQL: Bool { Self.numbersInSQL.contains(oid.rawValue) }

    /// The numbers of those functions.
    private static let numbersInSQL: Set<UInt32> = [
        879, 880, 1176, 1215, 1216, 1285, 1290, 1296, 1298, 1305, 1306, 1307, 1309, 1310, 1311, 1348, 1384, 1386, 1426,
        1481, 1544, 1708, 1710, 1741, 1810, 1811, 1812, 1848, 1993, 2003, 2004, 2042, 2043, 2044, 2059, 2074, 2325,
        2546, 2547, 2548, 2549, 2550, 2631, 2932, 3050, 3935, 3936, 5023, 6183, 6184,
    ]
}
