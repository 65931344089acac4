import Glibc

/// The clock of the system.
enum SystemClock {
    /// Returns the time in microseconds since 2000-01-01 UTC.
    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return (Int64(time.tv_sec) - 946_684_800) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }
}
