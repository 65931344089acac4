import Glibc

/// Waits for a while.
enum SystemSleep {
    /// Sleeps for some seconds, or until a signal comes.
    static func sleep(seconds: Double) {
        var time = timespec()
        time.tv_sec = Int(seconds)
        time.tv_nsec = Int((seconds - Double(Int(seconds))) * 1e9)
        nanosleep(&time, nil)
    }
}
