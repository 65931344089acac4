import CPseudoTerminal
import Glibc

/// A program on a pseudo-terminal, the keys that it gets and the screen that it draws.
final class PseudoTerminal {
    /// What can go wrong in a test.
    enum Failure: Error, CustomStringConvertible {
        /// The program could not be started.
        case cannotStart(program: String, error: Int32)
        /// What was waited for did not come; the screen is shown as it is.
        case timeout(waitingFor: String, screen: String, cursor: Int)

        var description: String {
            switch self {
            case .cannotStart(let program, let error): "cannot start \(program): \(String(cString: strerror(error)))"
            case .timeout(let text, let screen, let cursor):
                "waited in vain for \(text); the cursor is in column \(cursor) of\n\(screen)"
            }
        }
    }

    /// How long a test waits for what must come; far more than any machine needs.
    private static let patience = 20.0

    /// The terminal's other end.
    private let descriptor: Int32
    /// The program.
    private let child: pid_t
    /// What the program has written.
    private(set) var reader: ScreenReader
    /// All that the program has written, with its control sequences.
    private(set) var received = ""
    /// Tells that the program has let go of the terminal.
    private(set) var isClosed = false
    /// Tells that the terminal was taken away.
    private var isHungUp = false
    /// The wait status of the program, once it has ended.
    private var status: Int32?

    /// Starts a program.
    init(
        _ program: String, _ arguments: [String], environment: [String: String], folder: String, columns: Int = 80,
        rows: Int = 24
    ) throws {
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var settings = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in words + settings { free(pointer) } }
        var pid: pid_t = 0
        descriptor = cpt_start(program, &words, &settings, folder, Int32(columns), Int32(rows), &pid)
        guard descriptor >= 0 else { throw Failure.cannotStart(program: program, error: errno) }
        child = pid
        reader = ScreenReader(columns: columns, rows: rows)
    }

    deinit {
        if !isHungUp { close(descriptor) }
        guard status == nil else { return }
        kill(child, SIGKILL)
        waitpid(child, nil, 0)
    }

    /// What the user sees.
    var screen: Screen { reader.screen }

    /// Tells whether the program reads each key by itself, as a line editor does.
    var isRaw: Bool { cpt_is_raw(descriptor) }

    /// Changes the size of the window.
    func resize(columns: Int, rows: Int) {
        reader.screen.resize(columns: columns, rows: rows)
        _ = cpt_resize(descriptor, Int32(columns), Int32(rows))
    }

    /// Presses keys; reads what the program writes meanwhile.
    func send(_ keys: String) throws {
        var bytes = Array(keys.utf8)[...]
        try wait("the terminal to take \(keys.debugDescription)") {
            let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { bytes.removeFirst(count) }
            return bytes.isEmpty
        }
    }

    /// Reads what the program writes until a condition holds.
    func wait(_ what: String, until condition: () -> Bool) throws {
        let deadline = Self.now() + Self.patience
        while !condition() {
            guard Self.now() < deadline, !isClosed || status != nil else {
                throw Failure.timeout(waitingFor: what, screen: screen.text, cursor: screen.column)
            }
            readSome()
        }
    }

    /// Takes the terminal away, as closing a window does, and waits until the program has ended.
    func hangUp() throws {
        close(descriptor)
        isHungUp = true
        isClosed = true
        _ = try exitCode()
    }

    /// Waits until the program has ended; returns its exit code.
    func exitCode() throws -> Int32 {
        let deadline = Self.now() + Self.patience
        while status == nil {
            readSome()
            var code: Int32 = 0
            if waitpid(child, &code, WNOHANG) == child { status = code }
            guard Self.now() < deadline else {
                throw Failure.timeout(waitingFor: "the program's end", screen: screen.text, cursor: screen.column)
            }
        }
        while !isClosed, Self.now() < deadline { readSome() }
        return (status ?? 0) >> 8 & 0xFF
    }

    /// Reads what there is, or waits a moment for it.
    private func readSome() {
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if isClosed { watched.fd = -1 }
        guard poll(&watched, 1, 10) > 0 else { return }
        var block = [UInt8](repeating: 0, count: 1 << 14)
        let count = read(descriptor, &block, block.count)
        if count > 0 {
            received += String(decoding: block[..<count], as: UTF8.self)
            reader.read(block[..<count])
        } else if count == 0 || errno != EAGAIN && errno != EINTR {
            isClosed = true
        }
    }

    /// A steady clock's time in seconds.
    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}
