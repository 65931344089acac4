extension CastTable {
    /// Holds the rows of pg_cast between supported types: a source, then its targets, each with the letter of its context
    /// (implicit, assignment, explicit).
    static let source: StaticString = """
        16: 23e 25a 1042a 1043a
        17: 20e 21e 23e
        18: 23e 25i 1042a 1043a
        19: 25i 1042a 1043a
        20: 17e 790a 1560e 21a 23a 24i 26i 700i 701i 1700i 2202i 2203i 2204i 2205i 2206i 4089i 4096i 4191i
        21: 17e 20i 23i 24i 26i 700i 701i 1700i 2202i 2203i 2204i 2205i 2206i 4089i 4096i 4191i
        23: 16e 17e 790a 1560e 18e 20i 21a 24i 26i 700i 701i 1700i 2202i 2203i 2204i 2205i 2206i 4089i 4096i 4191i
        24: 20a 23a 26i 2202i
        25: 18a 19i 1042i 1043i 2205i
        26: 20a 23a 24i 2202i 2203i 2204i 2205i 2206i 4089i 4096i 4191i
        114: 3802a
        194: 25i
        650: 25a 869i 1042a 1043a
        700: 20a 21a 23a 701i 1700a
        701: 20a 21a 23a 700a 1700a
        790: 1700a
        869: 25a 650a 1042a 1043a
        1042: 18a 19i 25i 1042i 1043i
        1043: 18a 19i 25i 1042i 1043i 2205i
        1082: 1114i 1184i
        1083: 1083i 1186i 1266i
        1114: 1082a 1083a 1114i 1184i
        1184: 1082a 1083a 1114a 1184i 1266a
        1186: 1083a 1186i
        1266: 1083a 1266i
        1560: 20e 23e 1560i 1562i
        1562: 1560i 1562i
        1700: 790a 20a 21a 23a 700i 701i 1700i
        2202: 20a 23a 24i 26i
        2203: 20a 23a 26i 2204i
        2204: 20a 23a 26i 2203i
        2205: 20a 23a 26i
        2206: 20a 23a 26i
        3802: 16e 20e 21e 23e 114a 700e 701e 1700e
        3904: 4451e
        3906: 4532e
        3908: 4533e
        3910: 4534e
        3912: 4535e
        3926: 4536e
        4089: 20a 23a 26i
        4096: 20a 23a 26i
        4191: 20a 23a 26i
        5069: 28e
        """
}
