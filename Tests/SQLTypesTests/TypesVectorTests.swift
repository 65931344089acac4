import SQLBasics
import SQLTypes
import Testing

/// Compares the vector helpers with the same steps on boxed values.
@Suite struct TypesVectorTests {
    /// One vector of each physical kind, with NULLs.
    private static let samples: [ColumnVector] = [
        sample(.bool) { .bool($0 % 2 == 0) },
        sample(.int4) { .int(Int64($0 % 17 - 8)) },
        sample(.float8) { .double($0 % 11 == 0 ? .nan : Double($0 % 5) - 2) },
        sample(.numeric) { .numeric(Numeric(mantissa: Int128($0 % 7) * 10, scale: Int32($0 % 3))) },
        sample(.text) { .text(String(repeating: "aé", count: $0 % 6) + String($0 % 3)) },
        sample(.bpchar) { .text("x" + String(repeating: " ", count: $0 % 4)) },
        sample(.interval) { .interval(Interval(days: Int32($0 % 3), microseconds: Int64($0 % 2) * 86_400_000_000)) },
        sample(.int4Array) {
            .array(ArrayValue(elementType: .int4, elements: [.int(Int64($0 % 3)), .null].suffix($0 % 3)))
        },
    ]

    /// Makes 200 rows; every seventh is NULL.
    private static func sample(_ type: SQLType, _ make: (Int) -> Value) -> ColumnVector {
        ColumnVector(type: type, values: (0..<200).map { $0 % 7 == 3 ? .null : make($0) })
    }

    /// Tells whether a vector holds these values.
    private func holds(_ vector: ColumnVector, _ values: [Value]) -> Bool {
        vector.count == values.count
            && values.indices.allSatisfy { Value.equals(vector[$0], values[$0], vector.type) }
    }

    @Test(arguments: 0..<8) func rowsAreMoved(index: Int) {
        let vector = Self.samples[index]
        let values = (0..<vector.count).map { vector[$0] }
        let rows: [Int32] = [5, 5, -1, 199, 0, 3, 64, 63, 65, 128]
        #expect(holds(vector.gather(rows), rows.map { $0 < 0 ? .null : values[Int($0)] }))
        for range in [0..<0, 0..<200, 1..<65, 63..<64, 64..<128, 70..<199] {
            #expect(holds(vector.slice(range), Array(values[range])))
            var joined = vector.slice(range)
            joined.append(contentsOf: vector)
            #expect(holds(joined, Array(values[range]) + values))
        }
        let mask = ContiguousArray((0..<200).map { UInt8($0 % 3 == 0 ? 1 : 0) })
        #expect(holds(vector.filter(mask), values.indices.filter { $0 % 3 == 0 }.map { values[$0] }))
    }

    @Test(arguments: 0..<8) func orderAndHashAgree(index: Int) {
        let vector = Self.samples[index]
        let hashes = vector.hashes()
        for i in 0..<60 {
            for j in 0..<60 {
                let order = Value.compare(vector[i], vector[j], vector.type).signum()
                #expect(vector.compareRows(i, j).signum() == order)
                #expect(vector.equalRows(i, j) == (order == 0))
                if order == 0 { #expect(hashes[i] == hashes[j]) }
            }
            #expect(vector[i].hash(vector.type, into: Hashing.seed) == hashes[i])
        }
    }

    @Test(arguments: 0..<8) func textsAreTheSameBoxedAndNot(index: Int) {
        let context = TypesEvaluator().context
        let vector = Self.samples[index]
        for row in 0..<60 {
            var bytes: [UInt8] = []
            ValueText.append(vector, row: row, context: context, to: &bytes)
            #expect(
                String(decoding: bytes, as: UTF8.self)
                    == ValueText.string(of: vector[row], as: vector.type, context: context))
        }
    }

    @Test func sortKeysOrder() {
        for vector in Self.samples {
            guard let (keys, exact) = vector.sortKeys() else { continue }
            for i in 0..<60 where vector.validity[i] {
                for j in 0..<60 where vector.validity[j] && keys[i] != keys[j] {
                    #expect((keys[i] < keys[j]) == (vector.compareRows(i, j) < 0) || vector.type == .bpchar)
                    if exact { #expect(!vector.equalRows(i, j)) }
                }
            }
        }
    }
}
