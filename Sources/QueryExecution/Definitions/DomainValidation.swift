import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import TableStorage

/// Testing stored values against a new constraint of a domain.
extension DefinitionExecutor {
    /// The stored columns of a domain, or of a domain over it, in order of creation (`get_rels_with_domain`).
    private func columns(ofDomain type: SQLType) throws -> [(relation: Relation, column: Column)] {
        var found: [(relation: Relation, column: Column)] = []
        for relation in catalog.relations.values.sorted(by: { $0.id < $1.id })
        where relation.kind == .table || relation.kind == .materializedView {
            for column in relation.liveColumns where holds(column.type, type.oid) {
                guard column.type.isDomain, isDomain(column.type, over: type) else {
                    throw Diagnostic(
                        .featureNotSupported,
                        "cannot alter type \"\(type.displayName)\" because column "
                            + "\"\(relation.name).\(column.name)\" uses it")
                }
                found.append((relation, column))
            }
        }
        return found
    }

    /// Tells whether a type is a domain or a domain over it.
    private func isDomain(_ type: SQLType, over domain: SQLType) -> Bool {
        var current = type
        while current.oid != domain.oid {
            guard let below = catalog.types[current.oid]?.domain?.base else { return false }
            current = below
        }
        return true
    }

    /// Throws 23502 when a stored value of a domain is NULL (`validateDomainNotNullConstraint`).
    func validateNotNull(ofDomain type: SQLType) throws {
        for (relation, column) in try columns(ofDomain: type) {
            for value in try storedValues(of: column, relation) where value.isNull {
                throw Diagnostic(
                    .notNullViolation,
                    "column \"\(column.name)\" of table \"\(relation.name)\" contains null values")
            }
        }
    }

    /// Throws 23514 when a stored value of a domain does not meet a condition (`validateDomainCheckConstraint`).
    func validate(_ condition: BoundExpression, ofDomain type: SQLType, _ base: SQLType) throws {
        let planner = Planner(context: context, permits: PermitSet([]))
        let compiler = ExpressionCompiler(planner, QueryScope(parent: nil), Layout())
        let node = try compiler.condition(condition, base)
        for (relation, column) in try columns(ofDomain: type) {
            for value in try storedValues(of: column, relation) {
                let input = RowInput(columns: [ColumnVector(type: base, values: [value])], count: 1)
                guard case .bool(false) = try node.evaluate(input)[0] else { continue }
                throw Diagnostic(
                    .checkViolation,
                    "column \"\(column.name)\" of table \"\(relation.name)\" contains values that violate the new "
                        + "constraint")
            }
        }
    }

    /// Returns the values of a column that are stored.
    private func storedValues(of column: Column, _ relation: Relation) throws -> [Value] {
        guard let contents = context.state.contents[relation.storage] else { return [] }
        let permit = SystemDoor.constraintValidation.permit(relation.id, of: context.identity)
        var scan = try contents.scan(columns: [column.number], permit: permit, of: context.identity)
        var values: [Value] = []
        while let batch = scan.next(1024) {
            guard let vector = batch.columns.first else { continue }
            for row in 0..<batch.count { values.append(vector[row]) }
        }
        return values
    }
}
