import SQLBasics

@testable import SQLSyntax

/// Writes trees as text without positions, so that two of them can be compared.
enum Structure {
    /// Returns the text of any value.
    static func describe(_ value: Any) -> String {
        switch value {
        case is SourceSpan, is SourceMap: return "_"
        case let name as QualifiedName: return "\(name.parts)"
        case let values as ValuesClause: return "values" + describe(values.rows)
        case let text as String: return "'" + text + "'"
        default: break
        }
        let mirror = Mirror(reflecting: value)
        if mirror.children.isEmpty { return "\(value)" }
        let children = mirror.children.map { ($0.label.map { $0 + ":" } ?? "") + describe($0.value) }
        let head = mirror.displayStyle == .struct ? "\(type(of: value))" : ""
        return head + "(" + children.joined(separator: ",") + ")"
    }

    /// Returns the text of the statements of a script.
    static func parse(_ sql: String) throws -> [String] {
        try Parser.parse(sql).map { describe($0.statement) }
    }
}
