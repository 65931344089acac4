import Glibc
import SQLBasics

/// Measures time.
struct Stopwatch {
    /// When the watch was started, in milliseconds.
    private let start = Stopwatch.now()

    /// Returns a steady clock's time in milliseconds.
    static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
    }

    /// The milliseconds since the start.
    var milliseconds: Double { Stopwatch.now() - start }

    /// Returns psql's line about a time: also in minutes, hours and days when it is long.
    static func text(_ milliseconds: Double) -> String {
        let short = "Time: \(decimals(milliseconds)) ms"
        guard milliseconds >= 1000 else { return short }
        let total = milliseconds / 1000
        let whole = Int(total)
        let seconds = padded(total - Double(whole / 60 * 60))
        let minutes = twoDigits(whole / 60 % 60)
        if whole < 3600 { return "\(short) (\(minutes):\(seconds))" }
        let hours = twoDigits(whole / 3600 % 24)
        if whole < 86400 { return "\(short) (\(hours):\(minutes):\(seconds))" }
        return "\(short) (\(whole / 86400) d \(hours):\(minutes):\(seconds))"
    }

    /// Returns a number with three decimals.
    private static func decimals(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
    }

    /// Returns seconds with two digits in front of the point.
    private static func padded(_ value: Double) -> String { (value < 10 ? "0" : "") + decimals(value) }

    /// Returns a number with at least two digits.
    private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}

/// Checks text before it is sent.
enum UTF8Check {
    /// Returns PostgreSQL's error for the first bytes that are no UTF-8; nil if all is well.
    static func firstInvalid(_ bytes: [UInt8]) -> Diagnostic? {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 && lead != 0 {
                index += 1
                continue
            }
            let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
            let piece = bytes[index..<min(index + length, bytes.count)]
            guard lead >= 0xC2, lead < 0xF5, String(validating: piece, as: UTF8.self) != nil else {
                let codes = piece.map { byte in
                    let digits = String(byte, radix: 16)
                    return "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
                }
                return Diagnostic(
                    .characterNotInRepertoire,
                    "invalid byte sequence for encoding \"UTF8\": \(codes.joined(separator: " "))")
            }
            index += length
        }
        return nil
    }
}

/// The first words of a query in lower case, by which the shell tells transaction commands.
struct LeadingWords {
    /// The words.
    private let words: [String]

    /// Reads up to three words behind blanks and comments.
    init(_ query: [UInt8]) {
        var words: [String] = []
        var index = 0
        while index < query.count, words.count < 3 {
            let byte = query[index]
            if SQLScanner.beginsWord(byte) {
                let end = query[index...].firstIndex { !SQLScanner.continuesWord($0) } ?? query.count
                words.append(String(decoding: query[index..<end], as: UTF8.self).lowercased())
                index = end
            } else if SQLScanner.isBlank(byte) {
                index += 1
            } else if let end = Self.commentEnd(query, index) {
                index = end
            } else {
                break
            }
        }
        self.words = words
    }

    /// Returns where the comment that begins at an index ends; nil when there is none.
    private static func commentEnd(_ query: [UInt8], _ index: Int) -> Int? {
        if query[index...].starts(with: "--".utf8) {
            return query[index...].firstIndex(of: 0x0A) ?? query.count
        }
        guard query[index...].starts(with: "/*".utf8) else { return nil }
        var depth = 0
        var end = index
        while end < query.count {
            if query[end...].starts(with: "/*".utf8) {
                depth += 1
                end += 2
            } else if query[end...].starts(with: "*/".utf8) {
                depth -= 1
                end += 2
                if depth == 0 { return end }
            } else {
                end += 1
            }
        }
        return end
    }

    /// Tells whether no BEGIN is to be sent in front with AUTOCOMMIT off (`command_no_begin`).
    var forbidBegin: Bool {
        guard let first = words.first else { return true }
        let second = words.count > 1 ? words[1] : ""
        switch first {
        case "abort", "begin", "start", "commit", "end", "rollback", "vacuum": return true
        case "prepare": return second == "transaction"
        case "create", "drop": return second == "database" || second == "tablespace"
        case "alter": return second == "system"
        case "discard": return second == "all"
        default: return false
        }
    }

    /// Tells whether the query ends a transaction or names savepoints itself.
    var touchSavepoints: Bool {
        ["commit", "end", "rollback", "savepoint", "release", "abort"].contains(words.first ?? "")
    }
}
