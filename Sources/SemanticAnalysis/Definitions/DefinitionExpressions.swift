import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

/// What an expression in a definition is for; it decides what the expression may hold and how errors name it.
package enum DefinitionUse: Sendable {
    /// DEFAULT of a column of this name and type.
    case columnDefault(column: String, type: SQLType)
    /// GENERATED ALWAYS AS of a column of this name and type.
    case generated(column: String, type: SQLType, isVirtual: Bool)
    /// CHECK, which must be boolean.
    case check
    /// USING or WITH CHECK of a policy, which must be boolean.
    case policy
    /// A key of an index.
    case indexExpression
    /// WHERE of an index, which must be boolean.
    case indexPredicate
    /// USING of ALTER COLUMN … TYPE, for a column of this name and new type.
    case alterType(column: String, type: SQLType)
    /// DEFAULT of a routine's parameter of this type.
    case parameterDefault(type: SQLType)
    /// A key of PARTITION BY.
    case partitionKey
    /// A value of a partition's bound for a column of this name and type.
    case partitionBound(column: String, type: SQLType)
    /// USING, or nothing, that is evaluated on its own, as VALUES of a partition bound or an argument of EXECUTE.
    case standalone
}

extension Analyzer {
    /// Analyzes an expression of a definition. References are to relation 0, which is the relation given, if any.
    package mutating func definitionExpression(
        _ expression: Expression, columnsOf relation: Relation?, for use: DefinitionUse
    ) throws(Diagnostic) -> BoundExpression {
        let scope = Scope(parent: nil)
        if let relation {
            let entry = Self.entry(of: relation, kind: .relation(relation.id), name: relation.name, span: .none)
            addToNamespace(scope.add(entry), relation: relation, in: scope)
        }
        scope.clause = use.clause
        let bound = try self.expression(expression, in: scope)
        return try convert(bound, for: use)
    }

    /// Converts the expression to the type that its use needs.
    private mutating func convert(
        _ expression: BoundExpression, for use: DefinitionUse
    ) throws(Diagnostic) -> BoundExpression {
        switch use {
        case .check: return try boolean(expression, construct: "CHECK")
        case .policy: return try boolean(expression, construct: "POLICY")
        case .indexPredicate: return try boolean(expression, construct: "WHERE")
        case .indexExpression, .standalone, .partitionKey: return try resolvingUnknown(expression)
        case .partitionBound(let column, let type):
            if let result = try coerce(expression, to: type, .assignment) { return result }
            throw Diagnostic(
                .datatypeMismatch,
                "specified value cannot be cast to type \(type.formatted) for column \"\(column)\"",
                at: expression.location)
        case .columnDefault(let column, let type):
            return try assign(expression, to: type) {
                "column \"\(column)\" is of type \(type.displayName) but default expression is of type \($0)"
            }
        case .parameterDefault(let type):
            return try specific(expression, type, construct: "DEFAULT")
        case .generated(let column, let type, _):
            return try assign(expression, to: type) {
                "column \"\(column)\" is of type \(type.displayName) but default expression is of type \($0)"
            }
        case .alterType(let column, let type):
            guard let result = try coerce(expression, to: type, .assignment) else {
                throw Diagnostic(
                    .datatypeMismatch,
                    "result of USING clause for column \"\(column)\" cannot be cast automatically to type "
                        + type.displayName, hint: "You might need to add an explicit cast.")
            }
            return result
        }
    }

    /// Converts an expression for assignment, or throws 42804 with this message about its type.
    private mutating func assign(
        _ expression: BoundExpression, to type: SQLType, orElse message: (String) -> String
    ) throws(Diagnostic) -> BoundExpression {
        if let result = try coerce(expression, to: type, .assignment) { return result }
        throw Diagnostic(
            .datatypeMismatch, message(expression.type.displayName),
            hint: "You will need to rewrite or cast the expression.")
    }

    /// Returns the conversion of a column's present values to a new type (ALTER COLUMN … TYPE without USING); throws 42804
    /// when no assignment cast leads there.
    package mutating func columnConversion(
        of column: Column, to type: SQLType
    ) throws(Diagnostic) -> BoundExpression {
        let reference = BoundExpression.column(BoundColumn(relation: 0, column: column.number, type: column.type))
        if let result = try coerce(reference, to: type, .assignment) { return result }
        throw Diagnostic(
            .datatypeMismatch,
            "column \"\(column.name)\" cannot be cast automatically to type \(type.displayName)",
            hint: "You might need to specify \"USING \(Quoting.identifier(column.name))::\(type.formatted)\".")
    }

    /// Analyzes the query of a view: nothing is pruned or expanded, types of all columns are known.
    package mutating func definitionQuery(_ query: Query) throws(Diagnostic) -> BoundQuery {
        isDefinition = true
        defer { isDefinition = false }
        return try self.query(query, in: Scope(parent: nil), resolvingUnknowns: true)
    }

    /// Returns the type that a name means.
    package mutating func type(_ name: TypeName) throws(Diagnostic) -> SQLType {
        var warnings: [Diagnostic] = []
        let type = try environment.type(name) { warnings.append($0) }
        notices += warnings
        return type
    }
}

extension DefinitionUse {
    /// The kind of clause that the expression counts as.
    fileprivate var clause: Clause {
        switch self {
        case .columnDefault: .columnDefault
        case .generated: .generated
        case .check: .check
        case .policy: .policy
        case .indexExpression: .indexExpression
        case .indexPredicate: .indexPredicate
        case .alterType: .alterType
        case .parameterDefault: .functionDefault
        case .partitionKey: .partitionKey
        case .partitionBound: .partitionBound
        case .standalone: .other
        }
    }
}

extension BoundExpression {
    /// Tells whether the value may change while the arguments do not (`contain_mutable_functions`).
    var isMutable: Bool {
        switch self {
        case .sessionValue, .identityValue: return true
        case .call(let call), .distinct(let call, _), .nullIf(let call):
            if call.callee?.volatility != .immutable { return true }
        case .cast(let cast): if cast.dependsOnSettings { return true }
        default: break
        }
        return hasOperand { $0.isMutable }
    }
}

extension BoundCast {
    /// Tells whether the cast reads the time zone or the format of dates.
    fileprivate var dependsOnSettings: Bool {
        let zoned: Set<ObjectID> = [SQLType.timestamptz.oid, SQLType.timetz.oid]
        let local: Set<ObjectID> = [SQLType.date.oid, SQLType.timestamp.oid, SQLType.time.oid]
        let source = operand.type
        if zoned.contains(source.oid) != zoned.contains(target.oid) { return true }
        return (local.contains(source.oid) && target.category == "S")
            || (local.contains(target.oid) && source.category == "S")
    }
}
