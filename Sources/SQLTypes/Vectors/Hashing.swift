import SQLBasics

/// Mixes hash values; quick and not seeded, so that the order of groups is the same in every run.
public enum Hashing {
    /// The state to begin with.
    public static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// What NULL contributes.
    @usableFromInline static let null: UInt64 = 0xD1B5_4A32_D192_ED03

    /// Adds one word to a state by a 128-bit multiplication.
    @inlinable public static func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
        let product = (state ^ word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return product.high ^ product.low
    }

    /// Adds bytes to a state.
    public static func mix(_ state: UInt64, bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var h = mix(state, UInt64(truncatingIfNeeded: bytes.count))
        guard let base = bytes.baseAddress else { return h }
        let raw = UnsafeRawPointer(base)
        var i = 0
        while i + 8 <= bytes.count {
            h = mix(h, raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
            i += 8
        }
        var last: UInt64 = 0
        while i < bytes.count {
            last = last &<< 8 | UInt64(bytes[i])
            i += 1
        }
        return mix(h, last)
    }

    /// The bits that stand for a float: one pattern for both zeros and one for all NaNs.
    @inlinable static func bits(_ value: Double) -> UInt64 {
        value == 0 ? 0 : (value.isNaN ? 0x7FF8_0000_0000_0000 : value.bitPattern)
    }
}

extension ColumnVector {
    /// Mixes each row's value into its hash; equal values give equal hashes, NULL included. Begin with `Hashing.seed`.
    public func hash(into hashes: inout ContiguousArray<UInt64>) {
        hashes.withUnsafeMutableBufferPointer { hash(into: $0) }
    }

    /// Mixes each row's value into its hash.
    public func hash(into hashes: UnsafeMutableBufferPointer<UInt64>) {
        switch data {
        case .bool(let v): mixRows(v, hashes) { Hashing.mix($0, UInt64($1)) }
        case .int(let v): mixRows(v, hashes) { Hashing.mix($0, UInt64(bitPattern: $1)) }
        case .double(let v): mixRows(v, hashes) { Hashing.mix($0, Hashing.bits($1)) }
        case .numeric(let v): mixRows(v, hashes) { $1.hash(into: $0) }
        case .text(let v): hashTexts(v, hashes)
        case .boxed(let v): mixRows(v, hashes) { $1.hash(type, into: $0) }
        }
    }

    /// Returns fresh hashes of all rows.
    public func hashes() -> ContiguousArray<UInt64> {
        var result = ContiguousArray(repeating: Hashing.seed, count: count)
        hash(into: &result)
        return result
    }

    /// Mixes rows of contiguous data.
    @inline(__always) private func mixRows<T>(
        _ values: ContiguousArray<T>, _ hashes: UnsafeMutableBufferPointer<UInt64>, _ mix: (UInt64, T) -> UInt64
    ) {
        values.withUnsafeBufferPointer { values in
            let count = min(values.count, hashes.count)
            if validity.isAllValid {
                for i in 0..<count { hashes[i] = mix(hashes[i], values[i]) }
            } else {
                for i in 0..<count {
                    hashes[i] = validity[i] ? mix(hashes[i], values[i]) : Hashing.mix(hashes[i], Hashing.null)
                }
            }
        }
    }

    /// Mixes rows of text.
    private func hashTexts(_ texts: TextVector, _ hashes: UnsafeMutableBufferPointer<UInt64>) {
        let trimming = type.oid == SQLType.bpchar.oid
        texts.bytes.withUnsafeBufferPointer { bytes in
            texts.offsets.withUnsafeBufferPointer { offsets in
                for i in 0..<min(texts.count, hashes.count) {
                    guard validity[i] else {
                        hashes[i] = Hashing.mix(hashes[i], Hashing.null)
                        continue
                    }
                    let row = UnsafeBufferPointer(rebasing: bytes[Int(offsets[i])..<Int(offsets[i + 1])])
                    let used = trimming ? UnsafeBufferPointer(rebasing: row[..<TextOrder.trimmedCount(row)]) : row
                    hashes[i] = Hashing.mix(hashes[i], bytes: used)
                }
            }
        }
    }
}
