import SQLTypes

/// Groups by keys that are whole numbers and lie close together: an array from key to group.
struct DirectGroups {
    /// The key of the first place.
    private var base: Int64 = 0
    /// The group of each key from `base` on, -1 for none.
    private var groups: ContiguousArray<Int32> = []
    /// The number of rows that were given a group.
    private var rows = 0

    /// The greatest number of places.
    private static var limit: Int { 1 << 23 }
    /// How many places there may be for each row.
    private static var placesPerRow: Int { 128 }

    /// Makes places for keys; false when they would be too many for so few rows.
    mutating func makeRoom(for values: ContiguousArray<Int64>) -> Bool {
        guard var low = values.first else { return true }
        var high = low
        for value in values {
            low = min(low, value)
            high = max(high, value)
        }
        rows += values.count
        if !groups.isEmpty {
            if place(of: low) != nil, place(of: high) != nil { return true }
            let (last, isBeyond) = base.addingReportingOverflow(Int64(groups.count - 1))
            low = min(low, base)
            high = max(high, isBeyond ? Int64.max : last)
        }
        let (distance, overflow) = high.subtractingReportingOverflow(low)
        guard !overflow, distance < Int64(min(Self.limit, max(1024, rows * Self.placesPerRow))) else { return false }
        extend(from: low, count: Int(distance) + 1)
        return true
    }

    /// Returns where a key's group stands; nil for a key that has no place.
    @inline(__always) private func place(of key: Int64) -> Int? {
        let distance = UInt64(bitPattern: key &- base)
        return key >= base && distance < UInt64(groups.count) ? Int(distance) : nil
    }

    /// Makes the places wider, on the side where they grow by more than is asked for.
    private mutating func extend(from low: Int64, count: Int) {
        let grows = groups.isEmpty ? count : min(Self.limit, max(count, groups.count * 2))
        var start = low
        if low < base, !groups.isEmpty {
            let (lower, isBeyond) = low.subtractingReportingOverflow(Int64(grows - count))
            start = isBeyond ? Int64.min : lower
        }
        var wider = ContiguousArray<Int32>(repeating: -1, count: grows)
        let offset = groups.isEmpty ? 0 : Int(base - start)
        for place in groups.indices { wider[offset + place] = groups[place] }
        groups = wider
        base = start
    }

    /// Returns the group of each row, adding groups for new keys, whose rows are noted.
    mutating func assign(
        _ values: ContiguousArray<Int64>, _ count: inout Int, _ fresh: inout ContiguousArray<Int32>
    ) -> ContiguousArray<Int32> {
        var result = ContiguousArray<Int32>(repeating: 0, count: values.count)
        for row in values.indices {
            let place = Int(values[row] &- base)
            var group = groups[place]
            if group < 0 {
                group = Int32(truncatingIfNeeded: count)
                groups[place] = group
                count += 1
                fresh.append(Int32(truncatingIfNeeded: row))
            }
            result[row] = group
        }
        return result
    }

    /// Returns the group of each row of a column, -1 for a key that is not there and for NULL.
    func look(up column: ColumnVector) -> ContiguousArray<Int32> {
        var result = ContiguousArray<Int32>(repeating: -1, count: column.count)
        guard case .int(let values) = column.data else { return result }
        for row in values.indices where column.validity[row] {
            if let place = place(of: values[row]) { result[row] = groups[place] }
        }
        return result
    }
}
