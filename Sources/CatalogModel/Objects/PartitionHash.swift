import SQLBasics
import SQLTypes

/// The hash by which rows are spread over hash partitions (`compute_partition_hash_value`, Bob Jenkins' lookup3 with a seed).
package enum PartitionHash {
    private static let seed: UInt64 = 0x7A5B_2236_7996_DCFD

    /// Returns the hash of the keys of a row.
    package static func hash(_ row: [Value], _ types: [SQLType]) -> UInt64 {
        var result: UInt64 = 0
        for (value, type) in zip(row, types) where !value.isNull {
            let part = hash(value, type.base.unmodified)
            result ^= part &+ 0x49A0_F4DD_15E5_A8E3 &+ (result << 54) &+ (result >> 7)
        }
        return result
    }

    /// Tells whether values of a type can be hashed here.
    package static func canHash(_ type: SQLType) -> Bool {
        switch type.base.unmodified {
        case .bool, .int2, .int4, .int8, .oid, .date, .time, .timestamp, .timestamptz, .text, .varchar, .bpchar,
            .name, .bytea, .uuid, .float4, .float8:
            true
        default: false
        }
    }

    /// Returns the hash of one value, as the type's extended hash function has it.
    private static func hash(_ value: Value, _ type: SQLType) -> UInt64 {
        switch value {
        case .bool(let flag): return word(flag ? 1 : 0)
        case .int(let number):
            switch type {
            case .int8, .time, .timestamp, .timestamptz:
                let low = UInt32(truncatingIfNeeded: number)
                let high = UInt32(truncatingIfNeeded: number >> 32)
                return word(low ^ (number >= 0 ? high : ~high))
            default: return word(UInt32(truncatingIfNeeded: number))
            }
        case .double(let number):
            if number == 0 { return seed }
            let bits = number.isNaN ? Double.nan.bitPattern : number.bitPattern
            return bytes((0..<8).map { UInt8(truncatingIfNeeded: bits >> (UInt64($0) * 8)) })
        case .text(let text):
            var data = Array(text.utf8)
            if type == .bpchar { while data.last == 0x20 { data.removeLast() } }
            return bytes(data)
        case .bytes(let data): return bytes(Array(data))
        case .uuid(let uuid):
            let halves = [uuid.high, uuid.low]
            return bytes(halves.flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * $0)) } })
        default: return 0
        }
    }

    /// Mixes the last words (lookup3's `final`).
    private static func final(_ a: inout UInt32, _ b: inout UInt32, _ c: inout UInt32) {
        func turn(_ x: UInt32, _ k: UInt32) -> UInt32 { (x << k) | (x >> (32 - k)) }
        c ^= b
        c = c &- turn(b, 14)
        a ^= c
        a = a &- turn(c, 11)
        b ^= a
        b = b &- turn(a, 25)
        c ^= b
        c = c &- turn(b, 16)
        a ^= c
        a = a &- turn(c, 4)
        b ^= a
        b = b &- turn(a, 14)
        c ^= b
        c = c &- turn(b, 24)
    }

    /// Mixes three words (lookup3's `mix`).
    private static func mix(_ a: inout UInt32, _ b: inout UInt32, _ c: inout UInt32) {
        func turn(_ x: UInt32, _ k: UInt32) -> UInt32 { (x << k) | (x >> (32 - k)) }
        a = (a &- c) ^ turn(c, 4)
        c = c &+ b
        b = (b &- a) ^ turn(a, 6)
        a = a &+ c
        c = (c &- b) ^ turn(b, 8)
        b = b &+ a
        a = (a &- c) ^ turn(c, 16)
        c = c &+ b
        b = (b &- a) ^ turn(a, 19)
        a = a &+ c
        c = (c &- b) ^ turn(b, 4)
        b = b &+ a
    }

    /// The words that hashing begins with, the seed mixed in.
    private static func start(_ length: Int, _ seed: UInt64 = seed) -> (UInt32, UInt32, UInt32) {
        let initial = 0x9e37_79b9 &+ UInt32(truncatingIfNeeded: length) &+ 3_923_095
        var (a, b, c) = (initial, initial, initial)
        guard seed != 0 else { return (a, b, c) }
        a = a &+ UInt32(truncatingIfNeeded: seed >> 32)
        b = b &+ UInt32(truncatingIfNeeded: seed)
        mix(&a, &b, &c)
        return (a, b, c)
    }

    /// Returns the hash by which an integer finds its place in the hash table of a join (`hashint8`).
    package static func integer(_ number: Int64) -> UInt32 {
        let low = UInt32(truncatingIfNeeded: number)
        let high = UInt32(truncatingIfNeeded: number >> 32)
        var (a, b, c) = start(4, 0)
        a = a &+ (low ^ (number >= 0 ? high : ~high))
        final(&a, &b, &c)
        return c
    }

    /// Hashes one word (`hash_bytes_uint32_extended`).
    private static func word(_ value: UInt32) -> UInt64 {
        var (a, b, c) = start(4)
        a = a &+ value
        final(&a, &b, &c)
        return UInt64(b) << 32 | UInt64(c)
    }

    /// Hashes bytes (`hash_bytes_extended`).
    private static func bytes(_ data: [UInt8]) -> UInt64 {
        var (a, b, c) = start(data.count)
        func read(_ place: Int) -> UInt32 { place < data.count ? UInt32(data[place]) : 0 }
        func four(_ place: Int) -> UInt32 {
            read(place) | read(place + 1) << 8 | read(place + 2) << 16 | read(place + 3) << 24
        }
        var place = 0
        while data.count - place >= 12 {
            a = a &+ four(place)
            b = b &+ four(place + 4)
            c = c &+ four(place + 8)
            mix(&a, &b, &c)
            place += 12
        }
        a = a &+ four(place)
        b = b &+ four(place + 4)
        c = c &+ (read(place + 8) << 8 | read(place + 9) << 16 | read(place + 10) << 24)
        final(&a, &b, &c)
        return UInt64(b) << 32 | UInt64(c)
    }
}
