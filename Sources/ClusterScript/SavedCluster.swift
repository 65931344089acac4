import RoleSQL
import SQLBasics

/// A cluster in a file: a line that tells the format, one with the length and a checksum of what follows, then the steps that
/// make the cluster again, each with its length.
public struct SavedCluster {
    /// Where the session stood that saved the cluster.
    public struct Place: Sendable, Equatable {
        public var database: String
        public var user: String

        /// Makes a place.
        public init(database: String, user: String) {
            self.database = database
            self.user = user
        }
    }

    /// Why a file cannot be read.
    public enum Problem: Error, Equatable {
        /// It is no saved cluster at all.
        case otherFile
        /// It has a newer format than this program knows.
        case newerFormat(Int)
        /// It ends too early.
        case truncated
        /// Its bytes are not those that were written.
        case damaged
    }

    /// A step that could not be taken again; the others were.
    public struct Refusal: Sendable {
        public let step: String
        public let diagnostic: Diagnostic
    }

    /// A cluster that was made of a file.
    public struct Opened {
        public var cluster: Database
        /// Where the session stood that saved it.
        public var place: Place
        /// What could not be made again.
        public var refused: [Refusal]
    }

    /// How files begin, before the number of the format.
    private static let magic = "RoleSQL cluster, format "
    /// The format that is written, and the newest one that is read.
    private static let format = 1

    /// Tells from a file's first bytes whether it is a saved cluster.
    public static func begins(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: magic.utf8) }

    // MARK: Writing

    /// Writes a cluster and where a session stands. Throws what reading the catalogs throws.
    public static func bytes(of script: ClusterScript, place: Place) throws(Diagnostic) -> [UInt8] {
        var body: [UInt8] = []
        append("place", [Array(place.database.utf8), Array(place.user.utf8)], to: &body)
        try script.write { item in
            switch item {
            case .connect(let database): append("connect", [Array(database.utf8)], to: &body)
            case .statement(let sql): append("statement", [Array(sql.utf8)], to: &body)
            case .copy(let sql, let data): append("copy", [Array(sql.utf8), data], to: &body)
            case .remark: break
            }
        }
        for statement in try script.systemSettings() { append("statement", [Array(statement.utf8)], to: &body) }
        append("end", [], to: &body)
        var sum = Checksum()
        sum.add(body[...])
        return Array("\(magic)\(format)\n\(body.count) \(sum.text)\n".utf8) + body
    }

    /// Appends a step: its name and the lengths of its parts in a line, then the parts, each with a newline behind it.
    private static func append(_ name: String, _ parts: [[UInt8]], to body: inout [UInt8]) {
        body += ([name] + parts.map { String($0.count) }).joined(separator: " ").utf8
        body.append(UInt8(ascii: "\n"))
        for part in parts {
            body += part
            body.append(UInt8(ascii: "\n"))
        }
    }

    // MARK: Reading

    /// Returns what could not be made again of a file's bytes; rows are left out where there are many.
    public static func trial(of bytes: [UInt8]) -> [Refusal] {
        (try? open(bytes, withRows: bytes.count < 4 << 20))?.refused ?? []
    }

    /// Makes the cluster of a file's bytes.
    public static func open(_ bytes: [UInt8]) throws(Problem) -> Opened { try open(bytes, withRows: true) }

    /// Makes the cluster of a file's bytes, without the rows of tables if that is asked for.
    private static func open(_ bytes: [UInt8], withRows: Bool) throws(Problem) -> Opened {
        var lines = SavedLines(bytes)
        guard begins(bytes) else { throw .otherFile }
        guard let first = lines.line(), let number = Int(first.dropFirst(magic.utf8.count)) else { throw .truncated }
        guard number <= format else { throw .newerFormat(number) }
        guard let second = lines.line()?.split(separator: " "), second.count == 2, let length = Int(second[0]) else {
            throw .truncated
        }
        guard lines.rest.count >= length else { throw .truncated }
        var sum = Checksum()
        sum.add(lines.rest)
        guard lines.rest.count == length, sum.text == second[1] else { throw .damaged }
        return try restore(&lines, withRows: withRows)
    }

    /// Takes the steps one after the other.
    private static func restore(_ lines: inout SavedLines, withRows: Bool) throws(Problem) -> Opened {
        let cluster = Database()
        var place = Place(database: "postgres", user: "postgres")
        var builder = ClusterBuilder(cluster)
        while let line = lines.line() {
            let words = line.split(separator: " ")
            var parts: [[UInt8]] = []
            for word in words.dropFirst() {
                guard let length = Int(word), let part = lines.part(length) else { throw .damaged }
                parts.append(part)
            }
            let texts = parts.map { String(decoding: $0, as: UTF8.self) }
            switch (words.first, parts.count) {
            case ("place", 2): place = Place(database: texts[0], user: texts[1])
            case ("connect", 1): builder.take(.connect(database: texts[0]))
            case ("statement", 1): builder.take(.statement(texts[0]))
            case ("copy", 2): if withRows { builder.take(.copy(texts[0], data: parts[1])) }
            case ("end", 0): return Opened(cluster: cluster, place: place, refused: builder.refused)
            default: throw .damaged
            }
        }
        throw .damaged
    }
}

/// Takes the bytes of a saved cluster apart.
private struct SavedLines {
    private(set) var rest: ArraySlice<UInt8>

    /// Begins at the first byte.
    init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// Takes a line without its newline; nil at the end, or when no newline follows within reason.
    mutating func line() -> String? {
        guard let end = rest.prefix(1 << 10).firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return String(decoding: rest[..<end], as: UTF8.self)
    }

    /// Takes so many bytes and the newline behind them; nil when there are not as many.
    mutating func part(_ length: Int) -> [UInt8]? {
        guard length >= 0, rest.count > length, rest[rest.startIndex + length] == UInt8(ascii: "\n") else { return nil }
        defer { rest = rest.dropFirst(length + 1) }
        return Array(rest.prefix(length))
    }
}
