import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes WHERE of COPY FROM over a table as relation 0.
    package mutating func copyCondition(
        _ node: Expression, on relation: Relation
    ) throws(Diagnostic) -> (condition: BoundExpression, access: RangeAccess) {
        let scope = Scope(parent: nil)
        var entry = Self.entry(
            of: relation, kind: .relation(relation.id), name: relation.name, span: .none)
        entry.access = RangeAccess()
        addToNamespace(scope.add(entry), relation: relation, in: scope)
        let condition = try boolean(try expression(node, in: scope, clause: .copyWhere), construct: "WHERE")
        return (condition, scope.entries[0].access ?? RangeAccess())
    }

    /// Returns the value that a column gets when COPY does not give one; nil for NULL, which a domain without a default is
    /// not asked about (`build_column_default`).
    package func copyDefault(of column: Column, _ relation: Relation) -> BoundExpression? {
        let domain = environment.catalog.types[column.type.oid]?.domain
        if column.identity == nil, column.defaultValue == nil, column.type.isDomain, domain?.defaultValue == nil {
            return nil
        }
        return defaultValue(of: column, relation)
    }
}

extension BoundExpression {
    /// Tells whether the expression calls a volatile function other than nextval
    /// (`contain_volatile_functions_not_nextval`).
    package var isVolatileBeyondSequences: Bool {
        if case .call(let call) = self, call.callee?.volatility == .volatile,
            BuiltinTable.function(call.function)?.name != "nextval"
        {
            return true
        }
        return hasOperand { $0.isVolatileBeyondSequences }
    }
}
