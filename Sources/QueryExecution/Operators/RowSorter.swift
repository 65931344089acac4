import SQLTypes

/// One key of a sort: a column, a direction, and where NULLs go.
struct SortColumn {
    var column: Int
    var isDescending: Bool
    var nullsFirst: Bool
}

/// Orders rows of column vectors by keys; rows with equal keys keep their order.
struct RowSorter {
    private let columns: [ColumnVector]
    private let keys: [SortColumn]

    /// Makes a sorter over vectors of all rows.
    init(_ columns: [ColumnVector], keys: [SortColumn]) {
        self.columns = columns
        self.keys = keys
    }

    /// Returns the row numbers in order.
    func order(count: Int) -> ContiguousArray<Int32> {
        if let packed = PackedOrder(columns, keys: keys, count: count) { return packed.sortedRows() }
        if let rows = orderByWord(count) { return rows }
        var rows = ContiguousArray((0..<count).lazy.map { Int32(truncatingIfNeeded: $0) })
        rows.sort { isBefore(Int($0), Int($1)) }
        return rows
    }

    /// Returns the first rows in order.
    func first(_ limit: Int, of count: Int) -> ContiguousArray<Int32> {
        guard limit < count / 4 else { return ContiguousArray(order(count: count).prefix(limit)) }
        guard limit > 0 else { return [] }
        if let packed = PackedOrder(columns, keys: keys, count: count) { return packed.firstRows(limit) }
        var heap = BoundedHeap<Int32>(limit: limit) { isBefore(Int($0), Int($1)) }
        for row in 0..<count { heap.offer(Int32(truncatingIfNeeded: row)) }
        return heap.sorted()
    }

    /// Tells whether one row comes before another.
    private func isBefore(_ a: Int, _ b: Int) -> Bool {
        for key in keys {
            let order = compare(a, b, key)
            if order != 0 { return order < 0 }
        }
        return a < b
    }

    /// Compares two rows by one key.
    private func compare(_ a: Int, _ b: Int, _ key: SortColumn) -> Int {
        let column = columns[key.column]
        let aValid = column.validity[a]
        let bValid = column.validity[b]
        if !aValid || !bValid {
            if aValid == bValid { return 0 }
            return (aValid ? 1 : -1) * (key.nullsFirst ? 1 : -1)
        }
        let order = column.compareRows(a, b)
        return key.isDescending ? -order : order
    }

    /// Orders by a machine word that stands for the first key, and by full comparison where words are the same.
    private func orderByWord(_ count: Int) -> ContiguousArray<Int32>? {
        guard let key = keys.first, let (words, exact) = columns[key.column].sortKeys() else { return nil }
        let validity = columns[key.column].validity
        var nulls = ContiguousArray<Int32>()
        var pairs = ContiguousArray<(word: UInt64, row: Int32)>()
        pairs.reserveCapacity(count)
        for row in 0..<count {
            if validity[row] {
                pairs.append((key.isDescending ? ~words[row] : words[row], Int32(truncatingIfNeeded: row)))
            } else {
                nulls.append(Int32(truncatingIfNeeded: row))
            }
        }
        if exact && keys.count == 1 {
            pairs.sort { $0.word == $1.word ? $0.row < $1.row : $0.word < $1.word }
        } else {
            pairs.sort { $0.word == $1.word ? isBefore(Int($0.row), Int($1.row)) : $0.word < $1.word }
            nulls.sort { isBefore(Int($0), Int($1)) }
        }
        let rows = ContiguousArray(pairs.lazy.map(\.row))
        return key.nullsFirst ? nulls + rows : rows + nulls
    }
}

/// Keeps the first few of many rows, or of what stands for them.
struct BoundedHeap<Row> {
    private let limit: Int
    private let isBefore: (Row, Row) -> Bool
    /// A heap whose root is the last of the rows kept.
    private var rows: ContiguousArray<Row> = []

    /// Makes a heap of so many rows in an order.
    init(limit: Int, isBefore: @escaping (Row, Row) -> Bool) {
        self.limit = limit
        self.isBefore = isBefore
    }

    /// The last of the rows kept, once there are as many as are wanted.
    var last: Row? { rows.count < limit ? nil : rows.first }

    /// Takes a row if it belongs to the first ones.
    mutating func offer(_ row: Row) {
        if rows.count < limit {
            rows.append(row)
            siftUp()
        } else if isBefore(row, rows[0]) {
            rows[0] = row
            siftDown()
        }
    }

    /// Returns the rows kept, in order.
    func sorted() -> ContiguousArray<Row> { ContiguousArray(rows.sorted(by: isBefore)) }

    /// Moves the last element up to its place.
    private mutating func siftUp() {
        var i = rows.count - 1
        while i > 0, isBefore(rows[(i - 1) / 2], rows[i]) {
            rows.swapAt(i, (i - 1) / 2)
            i = (i - 1) / 2
        }
    }

    /// Moves the root down to its place.
    private mutating func siftDown() {
        var i = 0
        while true {
            var last = i
            for child in [2 * i + 1, 2 * i + 2] where child < rows.count && isBefore(rows[last], rows[child]) {
                last = child
            }
            if last == i { return }
            rows.swapAt(i, last)
            i = last
        }
    }
}
