import Glibc

/// Executing a query again and again (psql's `exec_command_watch`, `do_watch`).
enum WatchCommand {
    /// The command `\watch`.
    static let watch = MetaCommand(
        "watch", synopsis: "[[i=]SEC] [c=N] [m=MIN]", section: .general,
        help: "execute query every SEC seconds, up to N times,\nstop if less than MIN rows are returned"
    ) { call in
        let loop = call.loop
        defer {
            loop.query = []
            loop.scanner.reset()
        }
        var options = WatchOptions(call.shell.variables["WATCH_INTERVAL"])
        while let argument = call.argument(strippingSemicolons: true) {
            if let complaint = options.take(argument) { return call.fail(complaint) }
        }
        return call.shell.watch(loop.query.isEmpty ? loop.previous : loop.query, options) ? .skipLine : .error
    }
}

/// How often `\watch` executes a query, and when it stops.
struct WatchOptions {
    /// The time between two executions, in seconds.
    private(set) var interval: Double
    /// The number of executions; nil for no end.
    private(set) var count: Int?
    /// The number of rows below which it stops.
    private(set) var minimumRows: Int?
    /// Tells whether the interval was given.
    private var hasInterval = false

    /// Begins with the interval of a variable.
    init(_ interval: String?) { self.interval = interval.flatMap(Self.number) ?? 2 }

    /// Takes an argument; returns a complaint when it means nothing.
    mutating func take(_ argument: String) -> String? {
        guard let equals = argument.firstIndex(of: "=") else { return takeInterval(argument) }
        let value = String(argument[argument.index(after: equals)...])
        switch argument[..<equals] {
        case "i", "interval": return takeInterval(value)
        case "c", "count":
            if count != nil { return "iteration count is specified more than once" }
            guard let number = Int32(value), number > 0 else { return "incorrect iteration count \"\(value)\"" }
            count = Int(number)
        case "m", "min_rows":
            if minimumRows != nil { return "minimum row count specified more than once" }
            guard let number = Int32(value), number > 0 else { return "incorrect minimum row count \"\(value)\"" }
            minimumRows = Int(number)
        default: return "unrecognized parameter \"\(argument)\""
        }
        return nil
    }

    /// Takes a time in seconds.
    private mutating func takeInterval(_ text: String) -> String? {
        if hasInterval { return "interval value is specified more than once" }
        guard let number = Self.number(text), number >= 0 else { return "incorrect interval value \"\(text)\"" }
        hasInterval = true
        interval = number
        return nil
    }

    /// Reads a number as C does, an empty text being 0; nil for anything else or one that is too large.
    static func number(_ text: String) -> Double? {
        errno = 0
        let (value, isWhole) = text.withCString { start in
            var end: UnsafeMutablePointer<CChar>?
            let value = strtod(start, &end)
            return (value, end?.pointee == 0)
        }
        return isWhole && errno == 0 ? value : nil
    }
}

extension Shell {
    /// Executes a query until its count is reached, it returns too few rows, it fails, or somebody presses Ctrl-C; tells whether
    /// nothing went wrong.
    func watch(_ query: [UInt8], _ options: WatchOptions) -> Bool {
        guard !query.isEmpty else {
            report(.error, "\\watch cannot be used with an empty query")
            return false
        }
        guard backend != nil else {
            report(.error, "You are currently not connected to a database.")
            return false
        }
        clearInterrupt()
        var rest = options.count
        var isFine = true
        repeat {
            let result = runWatched(query, options)
            isFine = result.isFine
            rest = rest.map { $0 - 1 }
            if !result.goesOn { break }
        } while rest != 0 && pause(seconds: options.interval)
        out.newline()
        flush()
        return isFine
    }

    /// Executes a watched query once under a title that tells the time; tells whether it succeeded and whether to go on.
    private func runWatched(_ query: [UInt8], _ options: WatchOptions) -> (isFine: Bool, goesOn: Bool) {
        guard let backend else { return (false, false) }
        let (message, title) = (delivery.message, printing.title)
        var watched = Delivery()
        watched.message = message
        watched.isWatched = true
        watched.minimumRows = options.minimumRows
        let prefix = title.map { "\($0)\t" } ?? ""
        watched.title = "\(prefix)\(Self.localTime()) (every \(Self.general(options.interval))s)\n"
        delivery = watched
        let isFine = execute(query, on: backend)
        let hasEnough = !delivery.hasTooFewRows
        delivery = Delivery()
        delivery.message = message
        flush()
        if isInterrupted() { return (true, false) }
        return (isFine, isFine && hasEnough)
    }

    /// Waits; tells whether nobody has pressed Ctrl-C.
    private func pause(seconds: Double) -> Bool {
        let watch = Stopwatch()
        while !isInterrupted() {
            let rest = seconds * 1000 - watch.milliseconds
            if rest <= 0 { return true }
            usleep(UInt32(min(rest, 50) * 1000))
        }
        return false
    }

    /// Returns the time as `strftime`'s `%c` writes it in the C locale.
    private static func localTime() -> String {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        var text = [CChar](repeating: 0, count: 64)
        let length = strftime(&text, text.count, "%a %b %e %H:%M:%S %Y", &parts)
        return String(decoding: text[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Returns a number as C's `%g` writes it.
    private static func general(_ value: Double) -> String {
        var text = [CChar](repeating: 0, count: 64)
        let length = withVaList([value]) { vsnprintf(&text, text.count, "%g", $0) }
        return String(decoding: text[..<max(0, min(Int(length), 63))].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
