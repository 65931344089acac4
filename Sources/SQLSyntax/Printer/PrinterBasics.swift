import SQLBasics

/// Joins the parts that are there with spaces; empty ones count as missing.
func words(_ parts: String?...) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
}

/// Joins items with commas.
func commas(_ items: [String]) -> String { items.joined(separator: ", ") }

/// Writes a keyword in front of something, or nothing when it is not there.
func prefixed(_ keyword: String, _ part: String?) -> String? { part.map { keyword + " " + $0 } }

/// Writes items in parentheses, or nothing when there are none.
func parenthesized(_ items: [String]) -> String? { items.isEmpty ? nil : "(" + commas(items) + ")" }

extension Identifier {
    /// The name as SQL.
    var sql: String { Quoting.identifier(name) }
}

extension QualifiedName {
    /// The name as SQL.
    var sql: String { parts.map(Quoting.identifier).joined(separator: ".") }
}

extension Array where Element == Identifier {
    /// The names as SQL, in parentheses; nothing when there are none.
    var list: String? { parenthesized(map(\.sql)) }
}

extension OperatorName {
    /// The operator as SQL.
    var sql: String {
        if qualifiers.isEmpty { return symbol }
        return "OPERATOR(" + qualifiers.map { Quoting.identifier($0) + "." }.joined() + symbol + ")"
    }
}

extension RoleSpecification {
    /// The role as SQL.
    var sql: String {
        switch kind {
        case .name(let name): Quoting.identifier(name)
        case .currentRole: "CURRENT_ROLE"
        case .currentUser: "CURRENT_USER"
        case .sessionUser: "SESSION_USER"
        case .public: "PUBLIC"
        }
    }
}

extension DropBehavior {
    /// The word, which is left out when it says what is meant anyway.
    var sql: String? { self == .cascade ? "CASCADE" : nil }
}

extension TypeName {
    /// The type as SQL.
    package var sql: String {
        var text = isSetOf ? "SETOF " : ""
        if let intervalFields {
            text += "interval " + intervalFields.rawValue
        } else {
            text += name.sql + (isColumnType ? "%TYPE" : "")
        }
        text += parenthesized(modifiers.map(\.sql)) ?? ""
        return text + arrayBounds.map { "[" + ($0.map { String($0) } ?? "") + "]" }.joined()
    }
}

extension Indirection {
    /// The step as SQL.
    var sql: String {
        switch self {
        case .field(let name): "." + name.sql
        case .star: ".*"
        case .index(let index): "[" + index.sql + "]"
        case .slice(let lower, let upper): "[" + (lower?.operand ?? "") + " : " + (upper?.operand ?? "") + "]"
        }
    }
}

extension SettingValue {
    /// The value as SQL.
    var sql: String {
        switch kind {
        case .integer(let number): String(number)
        case .numeric(let text): text
        case .string(let text): Quoting.literal(text)
        case .word(let word): word == "on" || word == "true" || word == "false" ? word : Quoting.identifier(word)
        }
    }
}

extension DefinitionOption {
    /// The option as `name = value`.
    var assignment: String { label + (value.map { " = " + $0.sql } ?? "") }

    /// The option as `name value`.
    var pair: String { words(label, value?.sql) }

    /// The name with its namespace.
    private var label: String { (namespace.map { Quoting.identifier($0) + "." } ?? "") + name.sql }
}

extension Array where Element == DefinitionOption {
    /// The options behind a keyword, in parentheses; nothing when there are none.
    func sql(behind keyword: String) -> String? { prefixed(keyword, parenthesized(map(\.assignment))) }
}

extension Literal {
    /// The literal as SQL.
    var sql: String {
        switch value {
        case .integer(let number): String(number)
        case .numeric(let text): text
        case .string(let text): Quoting.literal(text)
        case .bitString(let text): text.prefix(1) + "'" + text.dropFirst() + "'"
        case .boolean(let flag): flag ? "TRUE" : "FALSE"
        case .null: "NULL"
        }
    }
}
