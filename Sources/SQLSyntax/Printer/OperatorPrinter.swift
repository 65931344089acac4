import SQLBasics

extension OperatorName {
    /// The operator as SQL where no expression is around it.
    var plainSQL: String { qualifiers.map { Quoting.identifier($0) + "." }.joined() + symbol }
}

extension OperatorSignature {
    /// The operator as SQL.
    var sql: String { "\(name.plainSQL) (\(left?.sql ?? "NONE"), \(right?.sql ?? "NONE"))" }
}

extension Array where Element == OperatorAttribute {
    /// The attributes as SQL.
    var sql: String? { parenthesized(map(\.sql)) }
}

extension OperatorAttribute {
    /// The attribute as SQL.
    fileprivate var sql: String {
        switch value {
        case .absent: name.sql
        case .type(let type): "\(name.sql) = \(type.sql)"
        case .operator(let item): "\(name.sql) = \(item.sql)"
        case .text(let text): "\(name.sql) = \(Quoting.literal(text))"
        case .none: "\(name.sql) = NONE"
        }
    }
}

extension CreateCastStatement {
    /// The statement as SQL.
    var sql: String {
        let how =
            switch method {
            case .function(let signature): "WITH FUNCTION \(signature.sql)"
            case .binary: "WITHOUT FUNCTION"
            case .inputOutput: "WITH INOUT"
            }
        return words("CREATE CAST (\(source.sql) AS \(target.sql))", how, context.rawValue)
    }
}
