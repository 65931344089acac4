import CatalogModel
import Glibc
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

/// The storage parameters of tables and indexes (`reloptions.c`): checked and kept as text, since nothing is stored on disk.
enum StorageParameters {
    /// What a parameter's value may be.
    enum Kind {
        case integer(ClosedRange<Int64>)
        case real(ClosedRange<Double>)
        case boolean
        case words([String])
    }

    /// What parameters are for.
    enum Owner {
        case table
        case index(method: String)
        case column
    }

    /// Checks options and returns them as `name=value` (`transformRelOptions`, `parseRelOptions`).
    static func texts(_ options: [DefinitionOption], of owner: Owner) throws(Diagnostic) -> [String] {
        var texts: [String] = []
        var seen: Set<String> = []
        for option in options {
            let name = option.name.name
            if let namespace = option.namespace {
                guard namespace == "toast", case .table = owner else {
                    throw Diagnostic(
                        .invalidParameterValue, "unrecognized parameter namespace \"\(namespace)\"")
                }
                throw Diagnostic.notSupported("the storage parameter toast.\(name)", at: option.name.span)
            }
            guard let kind = kind(of: name, for: owner) else {
                throw Diagnostic(.invalidParameterValue, "unrecognized parameter \"\(name)\"")
            }
            guard seen.insert(name).inserted else {
                throw Diagnostic(.invalidParameterValue, "parameter \"\(name)\" specified more than once")
            }
            let value = option.value?.text ?? "true"
            try check(value, of: name, kind)
            texts.append("\(name)=\(value)")
        }
        return texts
    }

    /// Checks the options of a key's index.
    static func texts(ofKey index: IndexParameters) throws(Diagnostic) -> [String] {
        try texts(index.options, of: .index(method: "btree"))
    }

    /// Refuses values in RESET (`transformRelOptions`).
    static func requireNoValues(_ options: [DefinitionOption]) throws(Diagnostic) {
        if options.contains(where: { $0.value != nil }) {
            throw Diagnostic(.syntaxError, "RESET must not include values for parameters")
        }
    }

    /// Checks one value (`parse_one_reloption`).
    private static func check(_ value: String, of name: String, _ kind: Kind) throws(Diagnostic) {
        switch kind {
        case .boolean:
            let words = ["true", "false", "on", "off", "yes", "no", "1", "0"]
            let lowered = value.lowercased()
            let isKnown = words.contains { $0.hasPrefix(lowered) } && !lowered.isEmpty && lowered != "o"
            if !isKnown { throw invalid("boolean", name, value) }
        case .integer(let range):
            let range32 = -2_147_483_648.0...2_147_483_647
            guard let number = self.number(value, asInteger: true).map({ rint($0) }), range32.contains(number) else {
                throw invalid("integer", name, value)
            }
            if !range.contains(Int64(number)) {
                throw outOfBounds(value, name, "\(range.lowerBound)", "\(range.upperBound)")
            }
        case .real(let range):
            guard let number = number(value, asInteger: false) else { throw invalid("floating point", name, value) }
            if !range.contains(number) {
                throw outOfBounds(value, name, fixed(range.lowerBound), fixed(range.upperBound))
            }
        case .words(let words):
            guard words.contains(value.lowercased()) else {
                throw Diagnostic(
                    .invalidParameterValue, "invalid value for enum option \"\(name)\": \(value)",
                    detail: "Valid values are \"on\", \"off\", and \"auto\".")
            }
        }
    }

    /// Reads a number without a unit (`parse_int` and `parse_real` of guc.c); nil if it is none.
    private static func number(_ text: String, asInteger: Bool) -> Double? {
        guard let start = SettingNumber.start(of: text, asInteger: asInteger), start.rest.allSatisfy(\.isWhitespace)
        else {
            return nil
        }
        return start.number
    }

    /// Writes a bound as C does with `%f`.
    private static func fixed(_ number: Double) -> String {
        var buffer = [CChar](repeating: 0, count: 400)
        let count = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%f", $0) }
        return String(decoding: buffer.prefix(Int(max(0, count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Makes the error for a value that cannot be read.
    private static func invalid(_ kind: String, _ name: String, _ value: String) -> Diagnostic {
        Diagnostic(.invalidParameterValue, "invalid value for \(kind) option \"\(name)\": \(value)")
    }

    /// Makes the error for a value that is too small or too large.
    private static func outOfBounds(_ value: String, _ name: String, _ low: String, _ high: String) -> Diagnostic {
        Diagnostic(
            .invalidParameterValue, "value \(value) out of bounds for option \"\(name)\"",
            detail: "Valid values are between \"\(low)\" and \"\(high)\".")
    }

    /// Returns what a parameter's value may be; nil for an unknown one.
    private static func kind(of name: String, for owner: Owner) -> Kind? {
        switch owner {
        case .index(let method):
            if name == "fillfactor", ["btree", "hash", "gist", "spgist"].contains(method) { return .integer(10...100) }
            return name == "deduplicate_items" && method == "btree" ? .boolean : nil
        case .column:
            return ["n_distinct", "n_distinct_inherited"].contains(name)
                ? .real(-1...Double.greatestFiniteMagnitude) : nil
        case .table: return tableKind(of: name)
        }
    }

    /// Returns what a parameter of a table may be.
    private static func tableKind(of name: String) -> Kind? {
        switch name {
        case "fillfactor": .integer(10...100)
        case "toast_tuple_target": .integer(128...8160)
        case "parallel_workers": .integer(0...1024)
        case "autovacuum_enabled", "user_catalog_table", "vacuum_truncate": .boolean
        case "vacuum_index_cleanup": .words(["auto", "on", "off", "true", "false", "yes", "no", "1", "0"])
        case "vacuum_max_eager_freeze_failure_rate": .real(0...1)
        case "autovacuum_vacuum_cost_limit": .integer(1...10_000)
        case "autovacuum_vacuum_cost_delay", "autovacuum_vacuum_scale_factor",
            "autovacuum_vacuum_insert_scale_factor", "autovacuum_analyze_scale_factor":
            .real(0...100)
        case "autovacuum_vacuum_threshold", "autovacuum_analyze_threshold": .integer(0...2_147_483_647)
        case "autovacuum_vacuum_insert_threshold", "autovacuum_vacuum_max_threshold", "log_autovacuum_min_duration":
            .integer(-1...2_147_483_647)
        case "autovacuum_freeze_min_age", "autovacuum_multixact_freeze_min_age": .integer(0...1_000_000_000)
        case "autovacuum_freeze_max_age": .integer(100_000...2_000_000_000)
        case "autovacuum_multixact_freeze_max_age": .integer(10_000...2_000_000_000)
        case "autovacuum_freeze_table_age", "autovacuum_multixact_freeze_table_age": .integer(0...2_000_000_000)
        default: nil
        }
    }
}

extension DefinitionExecutor {
    /// Sets the parameters of a new table or index, which are checked already.
    func setStorageParameters(_ options: [DefinitionOption], of id: ObjectID) throws {
        guard !options.isEmpty, let relation = catalog.relations[id] else { return }
        try setStorageParameters(options, of: relation)
    }

    /// Applies SET (…) of a table, materialized view or index.
    func setStorageParameters(_ options: [DefinitionOption], of relation: Relation) throws {
        let texts = try StorageParameters.texts(options, of: Self.owner(of: relation))
        updateRelation(relation.id) { relation in
            relation.options.removeAll { $0.isOption(of: options) }
            relation.options += texts
        }
    }

    /// Applies RESET (…) of a table, materialized view or index.
    func resetStorageParameters(_ options: [DefinitionOption], of relation: Relation) throws {
        try StorageParameters.requireNoValues(options)
        updateRelation(relation.id) { relation in relation.options.removeAll { $0.isOption(of: options) } }
    }

    /// Returns whose parameters those of a relation are.
    private static func owner(of relation: Relation) -> StorageParameters.Owner {
        relation.index.map { .index(method: $0.method) } ?? .table
    }
}

extension String {
    /// Tells whether a parameter that is kept as `name=value` is one of those that are set or reset.
    func isOption(of options: [DefinitionOption]) -> Bool { options.contains { hasPrefix("\($0.name.name)=") } }
}
