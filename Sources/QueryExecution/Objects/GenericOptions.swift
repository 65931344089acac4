import SQLBasics
import SQLSyntax
import SemanticAnalysis

/// The options of wrappers, servers, mappings and foreign tables, kept as `name=value` (`transformGenericOptions`).
enum GenericOptions {
    /// Returns the options that are left when a list of changes was applied.
    static func applying(_ changes: [GenericOption], to old: [String]) throws(Diagnostic) -> [String] {
        var result = old
        for change in changes {
            let name = change.name.name
            let place = result.firstIndex { $0.hasPrefix(name + "=") }
            switch change.action {
            case .plain, .add:
                guard place == nil else {
                    throw Diagnostic(.duplicateObject, "option \"\(name)\" provided more than once")
                }
                result.append("\(name)=\(change.value ?? "")")
            case .set:
                guard let place else { throw missing(name) }
                result[place] = "\(name)=\(change.value ?? "")"
            case .drop:
                guard let place else { throw missing(name) }
                result.remove(at: place)
            }
        }
        return result
    }

    /// Makes the error of an option that is not there.
    private static func missing(_ name: String) -> Diagnostic {
        Diagnostic(.undefinedObject, "option \"\(name)\" not found")
    }

    /// What options are for, as the validator sees it.
    enum Place { case wrapper, server, userMapping, foreignTable, column }

    /// Throws at the first option that `postgresql_fdw_validator` does not know.
    static func validate(_ options: [String], for place: Place) throws(Diagnostic) {
        let known = known(at: place)
        for option in options {
            let name = String(option.prefix { $0 != "=" })
            guard !known.contains(name) else { continue }
            let closest = known.map { (name: $0, distance: Levenshtein.distance($0, name)) }
                .filter { $0.distance <= 4 && $0.distance * 2 <= name.utf8.count }.min { $0.distance < $1.distance }
            throw Diagnostic(
                .syntaxError, "invalid option \"\(name)\"",
                hint: known.isEmpty
                    ? "There are no valid options in this context."
                    : closest.map { "Perhaps you meant the option \"\($0.name)\"." })
        }
    }

    /// Returns the options that libpq knows and that may stand at a place.
    private static func known(at place: Place) -> [String] {
        switch place {
        case .server:
            [
                "authtype", "service", "connect_timeout", "dbname", "host", "hostaddr", "port", "tty", "options",
                "requiressl", "sslmode", "gsslib", "gssdelegation",
            ]
        case .userMapping: ["user", "password"]
        default: []
        }
    }
}
