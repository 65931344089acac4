import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes
import TableStorage

/// Finds rows by a key instead of reading all.
struct KeyLookup {
    var index: HashIndex
    /// One expression a key column, over no columns.
    var keys: [ExpressionNode]
}

/// Columns that are compared with values of an outer row, so that a scan that runs for many outer rows can keep its rows in
/// a table by these columns.
struct OuterEquality {
    /// The compared columns, as places in the scan's output, and the values.
    var columns: [ExpressionNode] = []
    var values: [ExpressionNode] = []
}

/// Reads a stored relation, with conditions that a row must meet.
final class ScanNode: PlanNode {
    let relation: Relation
    private let contents: TableContents
    private let columns: [Int]
    private let permit: Permit
    private let lookup: KeyLookup?
    private let conditions: ConditionList
    private let context: ExecutionContext
    private let outer: OuterEquality
    /// Which relation of a family this is; positions are told apart by it.
    private let ordinal: Int
    /// How often the scan was run, and the rows by the columns of `outer` once that is worth while.
    private var runs = 0
    private var table: JoinTable?

    /// What conditions compare columns with, if rows out of bounds may be passed over.
    var limits: [ColumnLimit] = []

    /// Tells whether PostgreSQL finds the rows by an index, and so in the order of their first versions.
    var isThroughIndex = false

    /// Tells whether a condition is known beforehand not to be met, so that no row is read (`relation_excluded_by_constraints`).
    var isNeverRead: Bool { conditions.isNeverMet }

    /// Makes a scan of columns by number; system columns are negative, and 0 is the row's position.
    init(
        _ relation: Relation, contents: TableContents, columns: [Int], types: [SQLType], permit: Permit,
        lookup: KeyLookup?, outer: OuterEquality = OuterEquality(), conditions: ConditionList,
        context: ExecutionContext, ordinal: Int = 0
    ) throws {
        self.ordinal = ordinal
        self.outer = outer
        self.relation = relation
        self.contents = contents
        self.columns = columns
        self.permit = permit
        self.lookup = lookup
        self.conditions = conditions
        self.context = context
        let rows = try contents.rowCount(
            permit: SystemDoor.statistics.permit(relation.id, of: context.identity), of: context.identity)
        let guess = lookup != nil ? 1 : conditions.nodes.isEmpty ? Double(rows) : max(1, Double(rows) / 4)
        super.init(types: types, estimate: guess)
    }

    override var title: String {
        lookup == nil ? "Scan on \(relation.name)" : "Key Lookup on \(relation.name)"
    }

    override var details: [String] { conditions.nodes.isEmpty ? [] : ["Conditions: \(conditions.nodes.count)"] }

    override func start() throws -> any Operator {
        if !isNeverRead { try relation.requirePopulated() }
        let stored = columns.filter { $0 > 0 }
        if let lookup { return BatchOperator(try find(lookup, stored)) }
        runs += 1
        if runs > 2, !outer.columns.isEmpty { return BatchOperator(try findInTable(stored)) }
        return try fullScan(stored, conditions)
    }

    /// Begins to read all rows.
    private func fullScan(_ stored: [Int], _ conditions: ConditionList) throws -> any Operator {
        if isThroughIndex, let rows = try rowsThroughIndex(stored) {
            return ScanOperator(rows, conditions, context, isSingle: pace?.isSingle ?? false) { [self] in assemble($0) }
        }
        var scan = try contents.scan(
            columns: stored, within: limits.compactMap(\.bounds), permit: permit, of: context.identity)
        return ScanOperator({ scan.next($0) }, conditions, context, isSingle: pace?.isSingle ?? false) { [self] in
            assemble($0)
        }
    }

    /// Returns what reads the rows in the order of their first versions; nil where that is their own order.
    private func rowsThroughIndex(_ stored: [Int]) throws -> ((Int) throws -> StoredBatch?)? {
        guard var rest = try contents.positionsByFirstVersion(permit: permit, of: context.identity)?[...] else {
            return nil
        }
        return { [self] limit in
            guard !rest.isEmpty else { return nil }
            let part = ContiguousArray(rest.prefix(limit))
            rest = rest.dropFirst(limit)
            return try contents.fetch(part, columns: stored, permit: permit, of: context.identity)
        }
    }

    /// Finds the rows for the current outer row in a table of all rows, which is made at first.
    private func findInTable(_ stored: [Int]) throws -> Batch {
        let table =
            try self.table
            ?? JoinTable(
                try fullScan(stored, ConditionList([])), types: types, keys: outer.columns, context: context)
        self.table = table
        let keys = try outer.values.map { try $0.evaluate(RowInput(columns: [], count: 1)) }
        guard keys.allSatisfy({ $0.validity[0] }) else { return table.rows.slice(0..<0) }
        var rows = ContiguousArray<Int32>()
        var row = table.candidates(keys, count: 1)[0]
        while row >= 0 {
            rows.append(row)
            row = table.candidate(after: row)
        }
        return try select(table.rows.gather(rows))
    }

    /// Returns the rows that meet the conditions.
    private func select(_ batch: Batch) throws -> Batch {
        let (selected, error) = conditions.select(RowInput(batch))
        if let error { throw error }
        return selected.map { batch.gather($0) } ?? batch
    }

    /// Finds the rows with a key.
    private func find(_ lookup: KeyLookup, _ stored: [Int]) throws -> Batch {
        let keys = try lookup.keys.map { try $0.evaluate(RowInput(columns: [], count: 1)) }
        var found = try contents.lookUpAll(keys, row: 0, in: lookup.index, permit: permit, of: context.identity)
        if found.count > 1, let order = try contents.positionsByFirstVersion(permit: permit, of: context.identity) {
            let wanted = Set(found)
            found = order.filter(wanted.contains)
        }
        let rows = try contents.fetch(found, columns: stored, permit: permit, of: context.identity)
        return try select(assemble(rows))
    }

    /// Puts stored and system columns together.
    private func assemble(_ rows: StoredBatch) -> Batch {
        var stored = rows.columns[...]
        let vectors = columns.map { number in
            if number > 0, let vector = stored.popFirst() { return vector }
            return systemColumn(number, rows)
        }
        return Batch(columns: vectors, count: rows.count)
    }

    /// Makes a column that is not stored (`heap_getsysattr`).
    private func systemColumn(_ number: Int, _ rows: StoredBatch) -> ColumnVector {
        switch number {
        case RowPlaces.position: return RowPlaces.vector(of: rows.positions.vector, in: ordinal)
        case RowPlaces.ctid: return RowPlaces.vector(of: rows.positions)
        case RowPlaces.tableoid:
            return ColumnVector(type: .oid, repeating: .int(Int64(relation.id.rawValue)), count: rows.count)
        case -3, -5: return ColumnVector(type: .cid, repeating: .int(0), count: rows.count)
        case -4: return ColumnVector(type: .xid, repeating: .int(0), count: rows.count)
        default: return ColumnVector(type: .xid, repeating: .int(2), count: rows.count)
        }
    }
}

/// The numbers of columns that tell where a row is, and their values.
enum RowPlaces {
    /// The position in storage, as a number.
    static var position: Int { 0 }
    /// The column `ctid`.
    static var ctid: Int { -1 }
    /// The column `tableoid`.
    static var tableoid: Int { -6 }

    /// The bits of a position that tell the row; the others tell the relation of a family.
    static var rowBits: Int { 40 }

    /// Returns positions as those of one relation of a family.
    static func vector(of positions: ColumnVector, in ordinal: Int) -> ColumnVector {
        guard ordinal > 0, case .int(let numbers) = positions.data else { return positions }
        let base = Int64(ordinal) << Int64(rowBits)
        return ColumnVector(
            type: .int8, data: .int(ContiguousArray(numbers.lazy.map { $0 | base })), validity: positions.validity)
    }

    /// Takes a position apart.
    static func split(_ position: Int) -> (ordinal: Int, row: Int) {
        (position >> rowBits, position & (1 << rowBits - 1))
    }

    /// Makes ctids: the row group as the block, the place in it from 1.
    static func vector(of positions: RowPositions) -> ColumnVector {
        let numbers: [Int] =
            switch positions {
            case .range(let range): Array(range)
            case .list(let list): Array(list)
            }
        let places = numbers.lazy.map { position in
            Value.rowPlace(
                UInt32(truncatingIfNeeded: position / RowGroup.capacity),
                UInt16(truncatingIfNeeded: position % RowGroup.capacity + 1))
        }
        return ColumnVector(type: .tid, values: places)
    }
}

/// Runs a scan.
final class ScanOperator: Operator {
    private let read: (Int) throws -> StoredBatch?
    private let conditions: ConditionList
    private let context: ExecutionContext
    /// Tells whether no more rows may be looked at than are asked for.
    private let isSingle: Bool
    private let assemble: (StoredBatch) -> Batch
    private var pending: (any Error)?

    /// Makes a run.
    init(
        _ read: @escaping (Int) throws -> StoredBatch?, _ conditions: ConditionList, _ context: ExecutionContext,
        isSingle: Bool, assemble: @escaping (StoredBatch) -> Batch
    ) {
        self.read = read
        self.conditions = conditions
        self.context = context
        self.isSingle = isSingle
        self.assemble = assemble
    }

    func next(_ wanted: Int) throws -> Batch? {
        if let pending { throw pending }
        let limit = isSingle || conditions.nodes.isEmpty ? max(1, wanted) : Batch.capacity
        while let rows = try read(limit) {
            try context.throwIfCancelled()
            let batch = assemble(rows)
            let (selected, error) = conditions.select(RowInput(batch))
            pending = error
            guard let selected else { return batch }
            if !selected.isEmpty { return batch.gather(selected) }
            if let error { throw error }
        }
        return nil
    }
}
