import SQLTypes
import TestSupport
import Testing

@testable import QueryExecution

/// Compares the numbers of groups with those of a dictionary.
@Suite struct GroupTablePropertyTests {
    @Test("Keys are numbered as they come, and found again", arguments: 1...60)
    func numbersAsADictionary(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let width = 1 + (random.chance(4) ? 1 : 0)
        var table = GroupTable(types: Array(repeating: .int8, count: width))
        var known: [[Int64?]: Int32] = [:]
        for batch in 0..<1 + random.below(6) {
            let kind = random.below(6)
            let hasNulls = random.chance(4)
            let count = random.below(batch == 0 && random.chance(3) ? 3000 : 40)
            let columns = (0..<width).map { _ in
                ColumnVector(type: .int8, values: (0..<count).map { _ in key(kind, hasNulls, &random) })
            }
            let expected = (0..<count).map { row in
                let key = columns.map { number($0[row]) }
                let group = known[key] ?? Int32(known.count)
                known[key] = group
                return group
            }
            #expect(Array(table.assign(columns, count: count)) == expected, "seed \(seed), batch \(batch)")
            #expect(table.count == known.count, "seed \(seed), batch \(batch)")
            lookUp(known, table, width, &random, "seed \(seed), batch \(batch)")
        }
        for (key, group) in known { #expect(table.keys.map { number($0[Int(group)]) } == key, "seed \(seed)") }
    }

    /// The number that a value is; nil for NULL.
    private func number(_ value: Value) -> Int64? { if case .int(let number) = value { number } else { nil } }

    /// Looks up keys of all kinds.
    private func lookUp(
        _ known: [[Int64?]: Int32], _ table: GroupTable, _ width: Int, _ random: inout SeededGenerator, _ place: String
    ) {
        let columns = (0..<width).map { _ in
            ColumnVector(type: .int8, values: (0..<50).map { _ in key(random.below(6), false, &random) })
        }
        let expected = (0..<50).map { row in known[columns.map { number($0[row]) }] ?? -1 }
        #expect(Array(table.look(up: columns, count: 50)) == expected, "\(place)")
    }

    /// Makes a key: near others, far apart, or at the ends of what there is.
    private func key(_ kind: Int, _ hasNulls: Bool, _ random: inout SeededGenerator) -> Value {
        if hasNulls, random.chance(6) { return .null }
        switch kind {
        case 0: return .int(Int64(random.below(50)))
        case 1: return .int(Int64(random.below(5000)) - 2500)
        case 2: return .int(Int64.max - Int64(random.below(100)))
        case 3: return .int(Int64.min + Int64(random.below(100)))
        case 4: return .int(Int64(bitPattern: random.next()))
        default: return .int(Int64(random.below(1 << 22)))
        }
    }
}
