import SQLTypes

/// Numbers distinct keys from 0 in the order in which they come: an open-addressing table over column vectors.
struct GroupTable {
    /// The distinct keys, one row a group.
    private(set) var keys: [ColumnVector]
    /// The hash of each group's key.
    private var hashes: ContiguousArray<UInt64> = []
    /// The group in each place, -1 for none; at most half full.
    private var places = ContiguousArray<Int32>(repeating: -1, count: 64)
    /// The keys as numbers, where there is one key column of whole numbers.
    private var numbers: ContiguousArray<Int64>?
    /// The group whose key is NULL, where `numbers` is used.
    private var nullGroup: Int32 = -1
    /// The groups by number, as long as all keys are whole numbers that lie close together; then nothing else but `keys` is used.
    private var direct: DirectGroups?
    /// The number of groups.
    private(set) var count = 0

    /// Makes an empty table for keys of these types.
    init(types: [SQLType]) {
        keys = types.map { ColumnVector(type: $0) }
        if types.count == 1, types[0].physicalKind == .int {
            numbers = []
            direct = DirectGroups()
        }
    }

    /// Returns the group of each row, adding groups for new keys; two NULLs are the same.
    mutating func assign(_ columns: [ColumnVector], count rows: Int) -> ContiguousArray<Int32> {
        if direct != nil {
            if let groups = assignDirectly(columns) { return groups }
            beginHashing()
        }
        let rowHashes = Self.hashes(columns, rows)
        var groups = ContiguousArray<Int32>(repeating: 0, count: rows)
        var fresh = ContiguousArray<Int32>()
        let known = count
        if let values = plainNumbers(columns) {
            assignNumbers(values, rowHashes, &groups, &fresh)
        } else {
            for row in 0..<rows {
                let place = find(rowHashes[row], columns, row, known, fresh)
                if places[place] >= 0 {
                    groups[row] = places[place]
                    continue
                }
                groups[row] = Int32(truncatingIfNeeded: count)
                noteNumber(columns, row)
                fresh.append(Int32(truncatingIfNeeded: row))
                add(rowHashes[row], at: place)
            }
        }
        if !fresh.isEmpty {
            for i in keys.indices { keys[i].append(contentsOf: columns[i].gather(fresh)) }
        }
        return groups
    }

    /// Returns the group of each row, -1 for a key that is not there.
    func look(up columns: [ColumnVector], count rows: Int) -> ContiguousArray<Int32> {
        if let direct { return direct.look(up: columns[0]) }
        let rowHashes = Self.hashes(columns, rows)
        var groups = ContiguousArray<Int32>(repeating: -1, count: rows)
        if let values = plainNumbers(columns), let numbers {
            for row in 0..<rows { groups[row] = places[findNumber(values[row], rowHashes[row], numbers)] }
            return groups
        }
        for row in 0..<rows { groups[row] = places[find(rowHashes[row], columns, row, count, [])] }
        return groups
    }

    /// Numbers rows by keys that lie close together; nil when these do not.
    private mutating func assignDirectly(_ columns: [ColumnVector]) -> ContiguousArray<Int32>? {
        guard let values = plainNumbers(columns), direct?.makeRoom(for: values) == true else { return nil }
        var fresh = ContiguousArray<Int32>()
        let groups = direct?.assign(values, &count, &fresh)
        if !fresh.isEmpty { keys[0].append(contentsOf: columns[0].gather(fresh)) }
        return groups
    }

    /// Enters all groups by their hashes, because not all keys lie close together.
    private mutating func beginHashing() {
        direct = nil
        hashes = Self.hashes(keys, count)
        if case .int(let values)? = keys.first?.data { numbers = values }
        var size = places.count
        while count * 2 > size { size *= 4 }
        enter(size)
    }

    /// Returns the rows' keys as numbers, if there is one column of whole numbers without NULL.
    private func plainNumbers(_ columns: [ColumnVector]) -> ContiguousArray<Int64>? {
        guard numbers != nil, columns.count == 1, columns[0].validity.isAllValid,
            case .int(let values) = columns[0].data
        else { return nil }
        return values
    }

    /// Keeps the number of a new group's key.
    private mutating func noteNumber(_ columns: [ColumnVector], _ row: Int) {
        guard numbers != nil else { return }
        if case .int(let number) = columns[0][row] {
            numbers?.append(number)
        } else {
            nullGroup = Int32(truncatingIfNeeded: count)
            numbers?.append(0)
        }
    }

    /// Numbers rows by one column of whole numbers.
    private mutating func assignNumbers(
        _ values: ContiguousArray<Int64>, _ rowHashes: ContiguousArray<UInt64>, _ groups: inout ContiguousArray<Int32>,
        _ fresh: inout ContiguousArray<Int32>
    ) {
        var known = numbers ?? []
        numbers = []
        for row in groups.indices {
            let place = findNumber(values[row], rowHashes[row], known)
            if places[place] >= 0 {
                groups[row] = places[place]
                continue
            }
            groups[row] = Int32(truncatingIfNeeded: count)
            known.append(values[row])
            fresh.append(Int32(truncatingIfNeeded: row))
            add(rowHashes[row], at: place)
        }
        numbers = known
    }

    /// Returns the place of a number, or the empty place where it belongs.
    private func findNumber(_ value: Int64, _ hash: UInt64, _ known: ContiguousArray<Int64>) -> Int {
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while places[place] >= 0 {
            let group = places[place]
            if known[Int(group)] == value && group != nullGroup { return place }
            place = (place + 1) & mask
        }
        return place
    }

    /// Returns the place of a key, or the empty place where it belongs. The keys of groups from `known` on stand in the rows
    /// `fresh` of the columns.
    private func find(
        _ hash: UInt64, _ columns: [ColumnVector], _ row: Int, _ known: Int, _ fresh: ContiguousArray<Int32>
    ) -> Int {
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while places[place] >= 0 {
            let group = Int(places[place])
            if hashes[group] == hash {
                let isSame =
                    group < known
                    ? isKey(group, columns, row) : Self.areEqual(columns, Int(fresh[group - known]), row)
                if isSame { return place }
            }
            place = (place + 1) & mask
        }
        return place
    }

    /// Tells whether a group's key is that of a row.
    private func isKey(_ group: Int, _ columns: [ColumnVector], _ row: Int) -> Bool {
        for i in keys.indices where !keys[i].equalRows(group, columns[i], row) { return false }
        return true
    }

    /// Tells whether two rows have the same key.
    private static func areEqual(_ columns: [ColumnVector], _ a: Int, _ b: Int) -> Bool {
        for column in columns where !column.equalRows(a, b) { return false }
        return true
    }

    /// Adds a group.
    private mutating func add(_ hash: UInt64, at place: Int) {
        places[place] = Int32(truncatingIfNeeded: count)
        hashes.append(hash)
        count += 1
        if count * 2 > places.count { grow() }
    }

    /// Makes room for more groups.
    private mutating func grow() { enter(places.count * 4) }

    /// Enters all groups into so many places.
    private mutating func enter(_ size: Int) {
        let mask = size - 1
        places = ContiguousArray(repeating: -1, count: size)
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
