import SQLBasics

extension Expression {
    /// The expression as SQL that reads back as the same tree.
    package var sql: String {
        switch self {
        case .literal(let node): node.sql
        case .column(let node): node.sql
        case .parameter(let node): "$" + String(node.number)
        case .unary(let node): words(node.operator.sql, node.operand.operand)
        case .binary(let node): words(node.left.operand, node.operator.sql, node.right.operand)
        case .logical(let node):
            node.operands.map(\.operand).joined(separator: " " + node.connective.rawValue + " ")
        case .not(let node): words("NOT", node.operand.operand)
        case .test(let node): words(node.operand.operand, "IS", node.isNegated ? "NOT" : nil, node.kind.sql)
        case .distinct(let node):
            words(node.left.operand, "IS", node.isNegated ? "NOT" : nil, "DISTINCT FROM", node.right.operand)
        case .between(let node): node.sql
        case .inList(let node):
            words(
                node.operand.operand, node.isNegated ? "NOT IN" : "IN", "(" + commas(node.elements.map(\.element)) + ")"
            )
        case .inSubquery(let node):
            words(node.operand.operand, node.isNegated ? "NOT IN" : "IN", "(" + node.query.sql + ")")
        case .pattern(let node): node.sql
        case .quantified(let node): node.sql
        case .exists(let node): "EXISTS (" + node.query.sql + ")"
        case .scalarSubquery(let node): "(" + node.query.sql + ")"
        case .array(let node): "ARRAY" + node.brackets
        case .arraySubquery(let node): "ARRAY(" + node.query.sql + ")"
        case .indirection(let node): node.base.grouped + node.steps.map(\.sql).joined()
        case .row(let node): (node.isExplicit ? "ROW(" : "(") + commas(node.fields.map(\.sql)) + ")"
        case .conditional(let node): node.sql
        case .special(let node): node.kind.rawValue.uppercased() + "(" + commas(node.arguments.map(\.sql)) + ")"
        case .cast(let node): node.sql
        case .call(let node): node.sql
        case .sqlValue(let node):
            node.kind.rawValue.uppercased() + (node.precision.map { "(" + String($0) + ")" } ?? "")
        case .collate(let node): words(node.operand.operand, "COLLATE", node.collation.sql)
        case .grouping(let node): "GROUPING(" + commas(node.arguments.map(\.sql)) + ")"
        case .defaultValue: "DEFAULT"
        }
    }

    /// The expression as an operand: in parentheses unless it holds together by itself.
    var operand: String {
        switch self {
        case .literal(let literal): literal.sql.hasPrefix("-") ? grouped : sql
        case .column, .parameter, .scalarSubquery, .row, .special, .conditional: sql
        default: grouped
        }
    }

    /// The expression in parentheses.
    var grouped: String {
        if case .scalarSubquery = self { return sql }
        return "(" + sql + ")"
    }

    /// The expression as the only element of a list, where a subquery would mean something else.
    fileprivate var element: String {
        if case .scalarSubquery(let node) = self { return "((" + node.query.sql + "))" }
        return sql
    }
}

extension ColumnReference {
    /// The reference as SQL.
    var sql: String {
        (names.map(Quoting.identifier) + (isStar ? ["*"] : [])).joined(separator: ".")
    }
}

extension IsTest.Kind {
    /// The words behind `IS`.
    fileprivate var sql: String {
        switch self {
        case .null: "NULL"
        case .true: "TRUE"
        case .false: "FALSE"
        case .unknown: "UNKNOWN"
        case .document: "DOCUMENT"
        case .json(let rest): words("JSON", rest.uppercased())
        case .normalized(let form): words(form?.uppercased(), "NORMALIZED")
        }
    }
}

extension BetweenTest {
    /// The test as SQL.
    fileprivate var sql: String {
        words(
            operand.operand, isNegated ? "NOT BETWEEN" : "BETWEEN", isSymmetric ? "SYMMETRIC" : nil, lower.operand,
            "AND", upper.operand)
    }
}

extension PatternMatch {
    /// The test as SQL.
    fileprivate var sql: String {
        let word = kind == .like ? "LIKE" : kind == .ilike ? "ILIKE" : "SIMILAR TO"
        return words(
            operand.operand, isNegated ? "NOT" : nil, word, pattern.operand, prefixed("ESCAPE", escape?.operand))
    }
}

extension QuantifiedComparison {
    /// The comparison as SQL.
    fileprivate var sql: String {
        let source =
            switch self.source {
            case .array(let array): "(" + array.sql + ")"
            case .subquery(let query): "(" + query.sql + ")"
            }
        return words(operand.operand, self.operator.sql, (quantifier == .any ? "ANY" : "ALL") + source)
    }
}

extension ArrayConstructor {
    /// The brackets with the elements.
    fileprivate var brackets: String {
        let isNested = elements.allSatisfy { if case .array = $0 { true } else { false } }
        let items = elements.map { element in
            if isNested, case .array(let inner) = element { inner.brackets } else { element.sql }
        }
        return "[" + commas(items) + "]"
    }
}

extension CaseExpression {
    /// The expression as SQL.
    fileprivate var sql: String {
        let arms = arms.map { "WHEN " + $0.condition.sql + " THEN " + $0.result.sql }.joined(separator: " ")
        return words("CASE", operand?.sql, arms, prefixed("ELSE", otherwise?.sql), "END")
    }
}

extension CastExpression {
    /// The cast as SQL.
    fileprivate var sql: String {
        switch syntax {
        case .keyword: return "CAST(" + operand.sql + " AS " + type.sql + ")"
        case .doubleColon: return operand.operand + "::" + type.sql
        case .typedLiteral:
            let modifiers = parenthesized(type.modifiers.map(\.sql)) ?? ""
            if let fields = type.intervalFields { return words("INTERVAL", operand.sql, fields.rawValue) + modifiers }
            let isInterval = type.name.name == "interval" && type.name.qualifier == "pg_catalog"
            return words(isInterval ? "INTERVAL" + modifiers : type.sql, operand.sql)
        }
    }
}
