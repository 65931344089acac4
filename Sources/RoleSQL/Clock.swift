import Glibc

/// The machine's clock in PostgreSQL's terms.
enum Clock {
    /// Seconds from 1970-01-01 to 2000-01-01.
    private static let epochDifference: Int64 = 946_684_800

    /// Returns the present time in microseconds since 2000-01-01 UTC.
    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return (Int64(time.tv_sec) - epochDifference) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }
}
