import SQLTypes

/// Numbers distinct keys from 0 in the order in which they come: an open-addressing table over column vectors.
struct GroupTable {
    /// The distinct keys, one row a group.
    private(set) var keys: [ColumnVector]
    /// The hash of each group's key.
    private var hashes: ContiguousArray<UInt64> = []
    /// The group in each place, -1 for none; at most half full.
    private var places = ContiguousArray<Int32>(repeating: -1, count: 64)
    /// The number of groups.
    private(set) var count = 0

    /// Makes an empty table for keys of these types.
    init(types: [SQLType]) { keys = types.map { ColumnVector(type: $0) } }

    /// Returns the group of each row, adding groups for new keys; two NULLs are the same.
    mutating func assign(_ columns: [ColumnVector], count rows: Int) -> ContiguousArray<Int32> {
        let rowHashes = Self.hashes(columns, rows)
        var groups = ContiguousArray<Int32>(repeating: 0, count: rows)
        for row in 0..<rows {
            let place = find(rowHashes[row], columns, row)
            if places[place] >= 0 {
                groups[row] = places[place]
                continue
            }
            groups[row] = Int32(truncatingIfNeeded: count)
            add(rowHashes[row], at: place, columns, row)
        }
        return groups
    }

    /// Returns the group of each row, -1 for a key that is not there.
    func look(up columns: [ColumnVector], count rows: Int) -> ContiguousArray<Int32> {
        let rowHashes = Self.hashes(columns, rows)
        var groups = ContiguousArray<Int32>(repeating: -1, count: rows)
        for row in 0..<rows { groups[row] = places[find(rowHashes[row], columns, row)] }
        return groups
    }

    /// Returns the place of a key, or the empty place where it belongs.
    private func find(_ hash: UInt64, _ columns: [ColumnVector], _ row: Int) -> Int {
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while places[place] >= 0 {
            let group = Int(places[place])
            if hashes[group] == hash && isKey(group, columns, row) { return place }
            place = (place + 1) & mask
        }
        return place
    }

    /// Tells whether a group's key is that of a row.
    private func isKey(_ group: Int, _ columns: [ColumnVector], _ row: Int) -> Bool {
        for i in keys.indices where !keys[i].equalRows(group, columns[i], row) { return false }
        return true
    }

    /// Adds a group.
    private mutating func add(_ hash: UInt64, at place: Int, _ columns: [ColumnVector], _ row: Int) {
        places[place] = Int32(truncatingIfNeeded: count)
        hashes.append(hash)
        for i in keys.indices { keys[i].append(columns[i][row]) }
        count += 1
        if count * 2 > places.count { grow() }
    }

    /// Makes room for more groups.
    private mutating func grow() {
        let mask = places.count * 4 - 1
        places = ContiguousArray(repeating: -1, count: mask + 1)
        for group in 0..<count {
            var place = Int(truncatingIfNeeded: hashes[group]) & mask
            while places[place] >= 0 { place = (place + 1) & mask }
            places[place] = Int32(truncatingIfNeeded: group)
        }
    }

    /// Returns the hash of each row.
    private static func hashes(_ columns: [ColumnVector], _ rows: Int) -> ContiguousArray<UInt64> {
        var result = ContiguousArray(repeating: Hashing.seed, count: rows)
        for column in columns { column.hash(into: &result) }
        return result
    }
}
