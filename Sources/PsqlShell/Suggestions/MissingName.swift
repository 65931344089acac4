import AccessControl
import RoleSQL
import SQLBasics

/// What an error says to be missing: a word, and the words that it could have been.
struct MissingName {
    /// Where the words come from that it could have been.
    enum Source {
        /// The catalogs.
        case catalog(CatalogNameKind)
        /// A list.
        case words([String])
    }

    /// The word as the error writes it, with its schema in front if it has one.
    let word: String
    /// Where the right word comes from.
    let source: Source

    /// Reads an error's message; nil when it is not about a missing name.
    init?(_ message: String) {
        for (template, source) in Self.templates {
            guard let fields = Self.fields(of: message, in: template),
                let word = template.hasPrefix("column %") ? fields.last : fields.first
            else { continue }
            self.word = word
            self.source = source(fields.dropFirst().first ?? "")
            return
        }
        return nil
    }

    /// The messages about missing names, of which `%` stands for the parts that differ: the name, then perhaps its table.
    private static let templates: [(String, @Sendable (String) -> Source)] = [
        ("relation \"%\" does not exist", { _ in .catalog(.relation(kinds: "rpvmfS")) }),
        ("table \"%\" does not exist", { _ in .catalog(.relation(kinds: "rp")) }),
        ("view \"%\" does not exist", { _ in .catalog(.relation(kinds: "v")) }),
        ("materialized view \"%\" does not exist", { _ in .catalog(.relation(kinds: "m")) }),
        ("foreign table \"%\" does not exist", { _ in .catalog(.relation(kinds: "f")) }),
        ("sequence \"%\" does not exist", { _ in .catalog(.relation(kinds: "S")) }),
        ("index \"%\" does not exist", { _ in .catalog(.relation(kinds: "iI")) }),
        ("column \"%\" of relation \"%\" does not exist", { .catalog(.column(of: $0)) }),
        ("column \"%\" does not exist", { _ in .catalog(.column(of: nil)) }),
        ("column %.% does not exist", { _ in .catalog(.column(of: nil)) }),
        ("constraint \"%\" of relation \"%\" does not exist", { .catalog(.constraint(of: $0)) }),
        ("policy \"%\" for table \"%\" does not exist", { .catalog(.policy(of: $0)) }),
        ("trigger \"%\" for table \"%\" does not exist", { .catalog(.trigger(of: $0)) }),
        ("rule \"%\" for relation \"%\" does not exist", { .catalog(.rule(of: $0)) }),
        ("role \"%\" does not exist", { _ in .catalog(.role) }),
        ("schema \"%\" does not exist", { _ in .catalog(.schema) }),
        ("database \"%\" does not exist", { _ in .catalog(.database) }),
        ("type \"%\" does not exist", { _ in .catalog(.type) }),
        ("type % does not exist", { _ in .catalog(.type) }),
        ("function %(%) does not exist", { _ in .catalog(.routine(kinds: "faw")) }),
        ("procedure %(%) does not exist", { _ in .catalog(.routine(kinds: "p")) }),
        ("aggregate %(%) does not exist", { _ in .catalog(.routine(kinds: "a")) }),
        ("could not find a function named \"%\"", { _ in .catalog(.routine(kinds: "faw")) }),
        ("could not find a procedure named \"%\"", { _ in .catalog(.routine(kinds: "p")) }),
        ("could not find an aggregate named \"%\"", { _ in .catalog(.routine(kinds: "a")) }),
        ("function \"%\" does not exist", { _ in .catalog(.routine(kinds: "faw")) }),
        ("unrecognized configuration parameter \"%\"", { _ in .catalog(.setting) }),
        ("unrecognized privilege type \"%\"", { _ in .words(privileges) }),
        ("unrecognized privilege type: \"%\"", { _ in .words(privileges) }),
        ("unrecognized role option \"%\"", { _ in .words(roleOptions) }),
    ]

    /// The words for privileges.
    private static let privileges = Privilege.allCases.map(\.keyword)

    /// The words for what a role may do by itself.
    private static let roleOptions = [
        "SUPERUSER", "NOSUPERUSER", "CREATEDB", "NOCREATEDB", "CREATEROLE", "NOCREATEROLE", "INHERIT", "NOINHERIT",
        "LOGIN", "NOLOGIN", "REPLICATION", "NOREPLICATION", "BYPASSRLS", "NOBYPASSRLS", "PASSWORD",
    ]

    /// Returns what stands at the marks of a template in a message; nil when the message is another one.
    private static func fields(of message: String, in template: String) -> [String]? {
        let pieces = template.split(separator: "%", omittingEmptySubsequences: false)
        guard let first = pieces.first, message.hasPrefix(first) else { return nil }
        var rest = message.dropFirst(first.count)
        var fields: [String] = []
        for (number, piece) in pieces.enumerated().dropFirst() {
            if number == pieces.count - 1 {
                guard rest.hasSuffix(piece) else { return nil }
                fields.append(String(rest.dropLast(piece.count)))
            } else {
                guard let found = rest.firstRange(of: piece) else { return nil }
                fields.append(String(rest[..<found.lowerBound]))
                rest = rest[found.upperBound...]
            }
        }
        return fields
    }
}
