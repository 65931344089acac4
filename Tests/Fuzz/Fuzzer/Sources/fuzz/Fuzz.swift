import CFence
import Glibc
import RoleSQL
import SQLBasics
import Synchronization

/// Stops statements that run too long, from a thread of its own.
final class Watchdog: Sendable {
    /// The one watchdog of the process.
    static let shared = Watchdog()

    /// What runs, and since when.
    private let running = Mutex<(canceller: Canceller, since: Int)?>(nil)
    private let isStarted = Atomic<Bool>(false)
    /// How many milliseconds a statement may take.
    private let patience = 300

    /// Watches over a statement.
    func watch(_ canceller: Canceller?) {
        let now = Self.milliseconds()
        running.withLock { $0 = canceller.map { ($0, now) } }
        guard !isStarted.exchange(true, ordering: .relaxed) else { return }
        var thread = pthread_t()
        pthread_create(&thread, nil, { _ in Watchdog.shared.loop() }, nil)
    }

    /// Looks around ten times in a second.
    private func loop() -> Never {
        while true {
            usleep(100_000)
            let now = Self.milliseconds()
            running.withLock { running in
                if let running, now - running.since > patience { running.canceller.cancel() }
            }
        }
    }

    /// Milliseconds of a clock that never goes back.
    private static func milliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}

/// The cluster that every script begins with; copies of it cost nothing.
private let seed: Database = {
    fence_raise()
    let database = Database()
    MemoryGuard.setLimit(bytes: 1 << 30)
    return database
}()

/// Turns all of a result into text.
private func print(_ result: StatementResult) -> Int {
    guard let columns = result.columns else { return result.commandTag.utf8.count }
    var bytes: [UInt8] = []
    var length = 0
    for row in 0..<min(result.rowCount, 1000) {
        for column in columns.indices { _ = result.appendText(row: row, column: column, to: &bytes) }
        length += bytes.count
        bytes.removeAll(keepingCapacity: true)
    }
    return length
}

/// Runs one script: at most sixty statements, each for at most a fraction of a second.
private func run(_ script: [UInt8]) {
    let database = seed.scratchCopy()
    guard var session = try? database.connect() else { return }
    var cutter = ScriptCutter(script)
    var length = 0
    for _ in 0..<60 {
        guard let part = cutter.next() else { break }
        switch part {
        case .connect(let role):
            if let other = try? database.connect(user: role == "-" ? "postgres" : role) { session = other }
        case .statement(let text, let data):
            var rest: [UInt8]? = data
            Watchdog.shared.watch(session.canceller)
            session.execute(
                text,
                copyInput: {
                    defer { rest = nil }
                    return rest
                },
                receive: { event in
                    if case .result(let result) = event { length &+= print(result) }
                })
            Watchdog.shared.watch(nil)
        }
    }
}

/// What libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard count > 0, count <= 1 << 14 else { return 0 }
    run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
