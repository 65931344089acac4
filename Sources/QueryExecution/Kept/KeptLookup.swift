import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis
import TableStorage

/// A query for the row of one table with a unique key, as it was analyzed, decided and run, to be run again with other literals.
///
/// Nothing of it is decided anew: whoever keeps it sees to it that roles, privileges, definitions and settings are still those
/// that it was decided under.
package struct KeptLookup: Sendable {
    /// A value of the key.
    private enum KeyPart: Sendable {
        /// The literal of this number.
        case literal(Int, type: SQLType)
        case constant(ColumnVector)
    }

    private let storage: StorageID
    private let permit: Permit
    /// The columns of the key, in the order of the index.
    private let keyColumns: [Int]
    private let key: [KeyPart]
    /// The columns of the result.
    private let columns: [Int]
    /// The literals whose values may be others.
    package let freeLiterals: Set<Int>

    /// Takes a query that has just been run; nil when it is not of this kind.
    package init?(
        _ query: BoundQuery, permits: PermitSet, literals: [StatementPattern.Literal], context: ExecutionContext
    ) {
        guard query.readsOneTable, case .relation(let id) = query.relations[0].kind,
            let relation = context.catalog.relations[id], relation.kind == .table,
            context.catalog.inheritors(of: id).count == 1, let contents = context.state.contents[relation.storage],
            let columns = query.plainColumns, let permit = try? permits.permit([.read, .locate], id)
        else { return nil }
        var values: [Int: Constant] = [:]
        for conjunct in Conjunct.split(query.filter) {
            guard let (column, value) = KeyEquality.parts(of: conjunct.expression, relation: 0),
                values[column] == nil, case .constant(let constant) = value
            else { return nil }
            values[column] = constant
        }
        guard
            let index = contents.indexes.first(where: {
                $0.isUnique && $0.columns.count == values.count && $0.columns.allSatisfy { values[$0] != nil }
            })
        else { return nil }
        var free: Set<Int> = []
        key = index.columns.compactMap { values[$0] }.map { constant in
            guard let number = literals.firstIndex(where: { $0.isSource(of: constant) }) else {
                return .constant(ColumnVector(type: constant.type, repeating: constant.value, count: 1))
            }
            free.insert(number)
            return .literal(number, type: constant.type)
        }
        keyColumns = index.columns
        freeLiterals = free
        storage = relation.storage
        self.permit = permit
        self.columns = columns
    }

    /// Returns the rows for other literals in a state; nil when the table has lost its index.
    package func rows(
        of sql: String, literals: [StatementPattern.Literal], in state: ClusterState
    ) throws(Diagnostic) -> Batch? {
        guard let contents = state.contents[storage], let index = contents.index(on: keyColumns) else { return nil }
        var vectors: [ColumnVector] = []
        vectors.reserveCapacity(key.count)
        for part in key {
            switch part {
            case .constant(let vector): vectors.append(vector)
            case .literal(let number, let type): vectors.append(literals[number].vector(of: type, in: sql))
            }
        }
        let found = try contents.lookUpAll(vectors, row: 0, in: index, permit: permit, of: permit.identity)
        let rows = try contents.fetch(found, columns: columns, permit: permit, of: permit.identity)
        return Batch(columns: rows.columns, count: rows.count)
    }
}

extension BoundQuery {
    /// Tells whether the query does nothing but to choose rows of one relation by a condition.
    fileprivate var readsOneTable: Bool {
        guard relations.count == 1, from.count == 1, case .relation(0) = from[0], commonTables.isEmpty,
            setOperation == nil, grouping == nil, having == nil, windows.isEmpty, distinct.isNone, orderBy.isEmpty
        else { return false }
        return limit == nil && offset == nil && locking.isEmpty && pushedLock == nil
            && relations[0].securityFilters.isEmpty
    }

    /// The numbers of the columns in the select list, if it holds nothing else and no value of a user's type.
    fileprivate var plainColumns: [Int]? {
        var numbers: [Int] = []
        for target in targets {
            guard case .column(let column) = target.expression, column.level == 0, column.relation == 0,
                column.column > 0, column.type.oid.isBuiltin, !target.isHidden
            else { return nil }
            numbers.append(column.column)
        }
        return numbers
    }
}

extension StatementPattern.Literal {
    /// Tells whether a constant is what this literal says, by its place; strings only as text, whose value needs no reading.
    fileprivate func isSource(of constant: Constant) -> Bool {
        guard constant.span == span else { return false }
        switch (kind, constant.value) {
        case (.integer, .int(let value)), (.longInteger, .int(let value)):
            return value == integer && [.int2, .int4, .int8].contains(constant.type)
        case (.string, .text): return constant.type == .text
        default: return false
        }
    }

    /// Returns the literal's value as a vector of one row.
    fileprivate func vector(of type: SQLType, in sql: String) -> ColumnVector {
        if kind != .string {
            return ColumnVector(type: type, data: .int([integer]), validity: ValidityMask(allValid: 1))
        }
        let bytes = sql.utf8.dropFirst(span.start + 1).prefix(span.end - span.start - 2)
        return ColumnVector(type: type, repeating: .text(String(bytes) ?? ""), count: 1)
    }
}
