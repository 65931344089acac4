import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis
import TableStorage

/// An INSERT of one row of literals, as it was analyzed, decided and run, to be run again with other literals.
///
/// Only tables whose rows need nothing but NOT NULL and unique keys are looked after here. Which columns are NULL is the same each
/// time, and was allowed; a key that is there already is left to the ordinary way, which finds the words for it. As for a kept
/// lookup, nothing is decided anew.
package final class KeptInsert: Sendable {
    /// A cell of VALUES: its kind, and for a literal of the text which one it is and how far before it the cell begins.
    fileprivate struct Cell: Sendable {
        var kind: LiteralKind
        var literal: (number: Int, lead: Int)?
    }
    /// A column of the table: the cell that gives its value, or the value that it has without one.
    fileprivate struct Place: Sendable {
        var type: SQLType
        var cell: Int?
        var other: Value
    }

    private let storage: StorageID
    private let permit: Permit
    private let cells: [Cell]
    private let places: [Place]
    /// How texts are read.
    private let functions: FunctionContext

    /// Takes an INSERT that has just been run; nil when it is not of this kind.
    package init?(
        _ plan: InsertPlan, _ values: ValuesClause, permits: PermitSet, literals: [StatementPattern.Literal],
        context: ExecutionContext
    ) {
        guard plan.storesLiteralRow, values.isLiteral, values.rowCount == 1,
            let relation = context.catalog.relations[plan.target], relation.takesRowsAsTheyAre(context.catalog),
            let permit = try? permits.permit(.insert, relation.id)
        else { return nil }
        var cells: [Cell] = []
        for cell in values.cells {
            guard let found = Cell(cell, among: literals) else { return nil }
            cells.append(found)
        }
        var places: [Place] = []
        for column in relation.columns {
            let number = plan.columns.firstIndex(of: column.number)
            guard let place = Place(column, cell: number, plan), number.map(cells.indices.contains) != false else {
                return nil
            }
            places.append(place)
        }
        storage = relation.storage
        self.permit = permit
        self.cells = cells
        self.places = places
        functions = context.functions
    }

    /// Stores the row of other literals in a state; false, and the state is to be given up, when a rule is in the way.
    package func insert(
        _ sql: String, literals: [StatementPattern.Literal], into state: inout ClusterState
    ) throws(Diagnostic) -> Bool {
        guard let row = try row(sql, literals) else { return false }
        let outcome = try state.contents.change(storage) { (contents) throws(Diagnostic) in
            try contents.insert(row, permit: permit, of: permit.identity)
        }
        return outcome.map { $0.conflict == nil } ?? false
    }

    /// Reads the row, a value for each column; nil when a value is not plain.
    private func row(_ sql: String, _ literals: [StatementPattern.Literal]) throws(Diagnostic) -> [Value]? {
        let values = ValuesClause(
            source: Array(sql.utf8), row: ContiguousArray(cells.map { $0.cell(in: literals) }))
        var reader = LiteralColumn(values: values, width: cells.count, position: 0, type: .unknown, context: functions)
        var row: [Value] = []
        row.reserveCapacity(places.count)
        for place in places {
            guard let cell = place.cell else {
                row.append(place.other)
                continue
            }
            reader.position = cell
            reader.type = place.type
            guard !place.type.isMoment || values.beginsWithDigit(cell), let value = try reader.readValue() else {
                return nil
            }
            row.append(value)
        }
        return row
    }
}

extension KeptInsert.Cell {
    /// Finds the literal that a cell is written with; nil when it is none of the text's, or no literal at all.
    fileprivate init?(_ cell: LiteralCell, among literals: [StatementPattern.Literal]) {
        kind = cell.kind
        switch cell.kind {
        case .null, .true, .false: literal = nil
        case .integer, .numeric, .string:
            let end = Int(cell.end) + (cell.kind == .string ? 1 : 0)
            guard let number = literals.firstIndex(where: { $0.span.end == end }) else { return nil }
            literal = (number, literals[number].span.start - Int(cell.start))
        case .defaultValue, .expression: return nil
        }
    }

    /// The cell in another text.
    fileprivate func cell(in literals: [StatementPattern.Literal]) -> LiteralCell {
        guard let literal else { return LiteralCell(kind: kind, start: 0, end: 0) }
        let span = literals[literal.number].span
        return LiteralCell(
            kind: kind, start: UInt32(truncatingIfNeeded: span.start - literal.lead),
            end: UInt32(truncatingIfNeeded: span.end - (kind == .string ? 1 : 0)))
    }
}

extension KeptInsert.Place {
    /// Describes a column; nil for one whose values are read or made in other ways.
    fileprivate init?(_ column: Column, cell: Int?, _ plan: InsertPlan) {
        type = column.type
        self.cell = cell
        var value = Value.null
        if cell != nil {
            guard column.type.hasPlainTexts else { return nil }
        } else if !column.isDropped, let given = plan.defaults.first(where: { $0.column == column.number })?.value {
            guard case .constant(let constant) = given, constant.type == column.type else { return nil }
            value = constant.value
        }
        other = value
    }
}

extension InsertPlan {
    /// Tells whether the statement stores one row of literals and does nothing else.
    fileprivate var storesLiteralRow: Bool {
        guard case .vectors(_, count: 1) = source, commonTables.isEmpty, conversions.isEmpty else { return false }
        return returning == nil && onConflict == nil && overriding == nil && checks.isEmpty && viewChecks.isEmpty
            && rowChecks.isEmpty
    }
}

extension Relation {
    /// Tells whether nothing but NOT NULL and unique keys is looked after when a row is stored.
    fileprivate func takesRowsAsTheyAre(_ catalog: Catalog) -> Bool {
        guard kind == .table, !isPartition, triggers.isEmpty else { return false }
        let rules = constraints.allSatisfy { constraint in
            switch constraint.kind {
            case .notNull: true
            case .primaryKey, .unique: !constraint.isDeferrable
            case .check, .foreignKey: false
            }
        }
        return rules && columns.allSatisfy { $0.identity == nil && $0.generated == nil }
            && indexes.allSatisfy { catalog.relations[$0]?.index?.isComputed == false }
    }
}

extension SQLType {
    /// Tells whether texts are moments, some of which are told from the clock: `now`, `today`.
    fileprivate var isMoment: Bool { Self.moments.contains(oid) }

    /// The types of moments.
    private static let moments = [SQLType.date.oid, SQLType.timestamp.oid, SQLType.timestamptz.oid, SQLType.time.oid]

    /// Tells whether a text always means the same value as long as no setting changes; beside moments.
    fileprivate var hasPlainTexts: Bool {
        let plain: [SQLType] = [
            .bool, .int2, .int4, .int8, .numeric, .float8, .text, .varchar, .bpchar, .uuid, .bytea,
        ]
        return isMoment || plain.contains(unmodified)
    }
}

extension ValuesClause {
    /// Tells whether the text of a cell begins with a digit, as words do not.
    fileprivate func beginsWithDigit(_ number: Int) -> Bool {
        let cell = cells[number]
        if cell.kind == .null { return true }
        return cell.start < cell.end && UInt8(ascii: "0")...UInt8(ascii: "9") ~= source[Int(cell.start)]
    }
}
