/// An error, notice or warning with the fields that both databases have.
package struct Report: Error, Hashable, Sendable {
    /// `ERROR`, `WARNING`, `NOTICE` and so on.
    package var severity = ""
    /// The five characters of the SQLSTATE.
    package var sqlState = ""
    /// The message.
    package var message = ""
    /// The DETAIL.
    package var detail: String?
    /// The HINT.
    package var hint: String?
    /// The CONTEXT.
    package var context: String?
    /// The query that the database made itself and that failed.
    package var query: String?
    /// The place in the statement, counted from 1.
    package var position: Int?

    /// Makes an empty report.
    package init() {}

    /// Tells whether the database reports a defect of its own: class XX, or an index expression that reads its own table.
    var isInternal: Bool { sqlState.hasPrefix("XX") || message.hasSuffix("while it is being reindexed") }

    /// Tells whether it is, or a handler tells of, an error about the depth of the stack: how many lines of CONTEXT it
    /// has depends on the machine.
    private var isAboutDepth: Bool { sqlState == "54001" || message.hasPrefix("54001: ") }

    /// The report in one line.
    var line: String {
        var text = "\(severity) \(sqlState) \(message)"
        if isAboutDepth { return text.escaped }
        if let position { text += " @\(position)" }
        for (name, part) in [("DETAIL", detail), ("HINT", hint), ("QUERY", query), ("CONTEXT", context)] {
            if let part { text += " \\\(name) \(part)" }
        }
        return (sqlState == "42501" ? text.withoutTemporaryNumbers : text).escaped
    }
}

/// What one statement of a query string returned.
package struct ResultSet: Sendable {
    /// The command tag.
    package var tag: String
    /// The names of the columns; nil when it returns no rows.
    package var columns: [String]?
    /// The rows.
    package var rows: [[String?]]

    /// Its columns and rows, a line each; rows are sorted, because without ORDER BY their order is free.
    var lines: [String] {
        guard let columns else { return rows.map(Self.line).sorted() }
        return [columns.joined(separator: "|").escaped] + rows.map(Self.line).sorted()
    }

    /// Returns a row as a line.
    private static func line(_ row: [String?]) -> String {
        row.map { $0 ?? "\u{2205}" }.joined(separator: "|").escaped
    }
}

/// What one query string did, in a form that both databases can give.
package struct Outcome: Sendable {
    /// Notices and warnings, in order.
    package var notices: [Report] = []
    /// The results of its statements, in order.
    package var results: [ResultSet] = []
    /// The error that ended it.
    package var error: Report?

    /// Makes an empty outcome.
    package init() {}

    /// Tells whether the database reports a defect of its own, or a handler has caught such a report.
    var tellsOfDefect: Bool { error?.isInternal == true || notices.contains { $0.message.hasPrefix("XX0") } }

    /// What is told of a query to a server that is gone.
    static let lost: Outcome = {
        var outcome = Outcome()
        var report = Report()
        report.severity = "FATAL"
        report.message = "connection lost"
        outcome.error = report
        return outcome
    }()

    /// The outcome as lines, the rows in full.
    package var lines: [String] {
        notices.map(\.line) + results.flatMap { $0.lines + [$0.tag] } + (error.map { [$0.line] } ?? [])
    }

    /// The outcome as lines, with a digest in the place of columns and rows.
    package var shortLines: [String] {
        notices.map(\.line) + results.map { $0.columns == nil ? $0.tag : "\($0.tag) #\(Digest.of($0.lines))" }
            + (error.map { [$0.line] } ?? [])
    }

    /// The lines to compare after a statement that does things in an order that nobody promises (all objects of a schema,
    /// all objects of a role): warnings are sorted, and of an error only the state is kept.
    package func sortedLines(short: Bool) -> [String] {
        let all = short ? shortLines : lines
        if let error { return ["\(error.severity) \(error.sqlState)"] }
        return all.sorted()
    }

    /// Tells whether an error says that RoleSQL does not do this.
    package var isUnsupported: Bool {
        error?.sqlState == "0A000" && error?.message.hasSuffix("is not supported by RoleSQL") == true
    }
}

/// A digest of lines, the same on every machine (FNV-1a with 64 bits).
enum Digest {
    /// Returns the digest of lines.
    static func of(_ lines: [String]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for line in lines {
            for byte in line.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 10) &* 0x100_0000_01b3
        }
        return String(hash, radix: 36)
    }
}

extension String {
    /// The text with N in the place of the numbers of temporary schemas, as in `pg_temp_3`. By bytes, since it is done for every
    /// refusal and a regular expression would be read anew each time.
    fileprivate var withoutTemporaryNumbers: String {
        let prefix = Array("pg_temp_".utf8)
        let bytes = Array(utf8)
        let isDigit: (Int) -> Bool = { bytes.indices.contains($0) && (0x30...0x39).contains(bytes[$0]) }
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
            guard bytes[place] == prefix[0], bytes[place...].starts(with: prefix), isDigit(place + prefix.count) else {
                result.append(bytes[place])
                place += 1
                continue
            }
            result += prefix + [UInt8(ascii: "N")]
            place += prefix.count
            while isDigit(place) { place += 1 }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The text in one line: newlines and backslashes before `n` are written as escapes.
    var escaped: String {
        guard utf8.contains(10) else { return self }
        return split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
    }

    /// The text that `escaped` has made one line of.
    var unescaped: String {
        guard utf8.contains(UInt8(ascii: "\\")) else { return self }
        var result = ""
        var rest = Substring(self)
        while let place = rest.firstIndex(of: "\\") {
            result += rest[..<place]
            rest = rest[place...]
            if rest.hasPrefix("\\n") {
                result += "\n"
                rest = rest.dropFirst(2)
            } else {
                result += "\\"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }
}
