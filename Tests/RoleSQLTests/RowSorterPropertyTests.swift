import SQLTypes
import TestSupport
import Testing

@testable import QueryExecution

/// Compares the order of rows with that of a sort that knows nothing but how two values compare.
@Suite struct RowSorterPropertyTests {
    @Test("Rows are in the order of their keys, equal ones as they were", arguments: 1...40)
    func sortsAsTheOracle(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let count = seed % 8 == 0 ? 5000 : random.below(300)
        let columns = (0..<1 + random.below(3)).map { _ in vector(count, &random) }
        let keys = columns.indices.map { i in
            SortColumn(column: i, isDescending: random.chance(2), nullsFirst: random.chance(2))
        }
        let expected = (0..<count).sorted { a, b in
            for key in keys {
                let order = compare(columns[key.column], a, b, key)
                if order != 0 { return order < 0 }
            }
            return a < b
        }
        let sorter = RowSorter(columns, keys: keys)
        #expect(sorter.order(count: count).map { Int($0) } == expected, "seed \(seed)")
        let limit = random.below(count + 2)
        #expect(sorter.first(limit, of: count).map { Int($0) } == Array(expected.prefix(limit)), "seed \(seed)")
    }

    /// Compares two rows by one key, value by value.
    private func compare(_ column: ColumnVector, _ a: Int, _ b: Int, _ key: SortColumn) -> Int {
        let (x, y) = (column[a], column[b])
        if x.isNull || y.isNull {
            return x.isNull == y.isNull ? 0 : (x.isNull == key.nullsFirst ? -1 : 1)
        }
        let order = Value.compare(x, y, column.type)
        return key.isDescending ? -order : order
    }

    /// Makes a column of some type with values that repeat, lie far apart, or are NULL.
    private func vector(_ count: Int, _ random: inout SeededGenerator) -> ColumnVector {
        let type = [SQLType.int4, .int8, .bool, .float8, .text, .bpchar, .numeric][random.below(7)]
        let hasNulls = random.chance(2)
        let isWide = random.chance(3)
        return ColumnVector(
            type: type,
            values: (0..<count).map { _ in
                hasNulls && random.chance(5) ? .null : value(of: type, isWide: isWide, &random)
            })
    }

    /// Makes a value.
    private func value(of type: SQLType, isWide: Bool, _ random: inout SeededGenerator) -> Value {
        switch type {
        case .bool: return .bool(random.chance(2))
        case .float8: return .double([0, -0.0, 1.5, -1.5, .infinity, -.infinity, .nan][random.below(7)])
        case .numeric: return .numeric(Numeric(Int64(random.below(20) - 10)))
        case .text, .bpchar:
            let letters = (0..<random.below(isWide ? 12 : 4)).map { _ in ["a", "b", "é", " "][random.below(4)] }
            return .text(letters.joined())
        case .int8 where isWide: return .int(Int64(bitPattern: random.next()))
        default: return .int(Int64(random.below(isWide ? 1 << 30 : 12) - 6))
        }
    }
}
