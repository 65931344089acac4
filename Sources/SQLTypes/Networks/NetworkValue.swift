import SQLBasics

/// A value of inet or cidr: an address with the number of its bits that name the network.
public struct NetworkValue: Hashable, Sendable {
    /// Tells whether this is IPv6.
    public var isV6: Bool
    /// The number of bits that name the network.
    public var maskLength: UInt8
    /// The halves of the address; an IPv4 address is in the last 32 bits.
    private var high: UInt64
    private var low: UInt64

    /// Makes a value.
    public init(isV6: Bool, maskLength: Int, address: UInt128) {
        self.isV6 = isV6
        self.maskLength = UInt8(truncatingIfNeeded: maskLength)
        high = UInt64(truncatingIfNeeded: address >> 64)
        low = UInt64(truncatingIfNeeded: address)
    }

    /// The address.
    public var address: UInt128 { UInt128(high) << 64 | UInt128(low) }
    /// The number of bits of an address.
    public var width: Int { isV6 ? 128 : 32 }
    /// The mask length as a number.
    var length: Int { Int(maskLength) }
    /// All bits of an address.
    private var all: UInt128 { isV6 ? UInt128.max : 0xFFFF_FFFF }
    /// The bits that name a host.
    var hostBits: UInt128 { length == 0 ? all : (UInt128(1) << UInt128(width - length)) - 1 }
    /// The bits that name the network.
    var networkBits: UInt128 { all ^ hostBits }
    /// The network that the address is in.
    var network: NetworkValue { with(address & networkBits) }

    /// Returns a value with another address.
    func with(_ address: UInt128, length: Int? = nil) -> NetworkValue {
        NetworkValue(isV6: isV6, maskLength: length ?? self.length, address: address & all)
    }

    /// Tells whether the first bits of two addresses are the same.
    func shares(_ bits: Int, with other: NetworkValue) -> Bool {
        isV6 == other.isV6 && bits <= width && (bits == 0 || (address ^ other.address) >> UInt128(width - bits) == 0)
    }

    /// The number of first bits that two addresses of one family have in common.
    func commonBits(_ other: NetworkValue, upTo limit: Int) -> Int {
        let difference = address ^ other.address
        let common = difference == 0 ? width : difference.leadingZeroBitCount - (128 - width)
        return min(common, limit)
    }

    /// Compares two values: by family, by the bits of the networks, by the length of the masks, by the hosts
    /// (`network_cmp_internal`).
    static func compare(_ a: NetworkValue, _ b: NetworkValue) -> Int {
        if a.isV6 != b.isV6 { return a.isV6 ? 1 : -1 }
        let bits = min(a.length, b.length)
        if !a.shares(bits, with: b) { return a.address < b.address ? -1 : 1 }
        if a.length != b.length { return a.length < b.length ? -1 : 1 }
        return a.address == b.address ? 0 : (a.address < b.address ? -1 : 1)
    }

    /// Mixes the value into a hash.
    func hash(into state: UInt64) -> UInt64 {
        Hashing.mix(Hashing.mix(Hashing.mix(state, UInt64(maskLength) << 1 | (isV6 ? 1 : 0)), high), low)
    }
}

extension SQLType {
    public static let inet = SQLType(builtin: 869)
    public static let cidr = SQLType(builtin: 650)
    public static let macaddr = SQLType(builtin: 829)
}

/// Writes addresses (`pg_inet_net_ntop`).
enum NetworkWriter {
    /// Writes an address without mask.
    static func host(_ value: NetworkValue) -> String {
        value.isV6 ? v6(value.address) : v4(UInt32(truncatingIfNeeded: value.address))
    }

    /// Writes a value: of inet without the mask when it is the whole address.
    static func text(_ value: NetworkValue, as type: SQLType) -> String {
        let isWhole = value.length == value.width && type.oid != SQLType.cidr.oid
        return host(value) + (isWhole ? "" : "/\(value.length)")
    }

    /// Writes four octets.
    private static func v4(_ address: UInt32) -> String {
        [24, 16, 8, 0].map { String(address >> UInt32($0) & 0xFF) }.joined(separator: ".")
    }

    /// Writes eight words, the longest run of zeros as `::`, and IPv4 addresses inside as such.
    private static func v6(_ address: UInt128) -> String {
        let words = (0..<8).map { UInt16(truncatingIfNeeded: address >> UInt128((7 - $0) * 16)) }
        let run = longestZeros(words)
        var text = ""
        var i = 0
        while i < 8 {
            if let run, i == run.lowerBound {
                text += i == 0 ? "::" : ":"
                i = run.upperBound
                continue
            }
            if i == 6, let run, run.lowerBound == 0, isEmbedded(run.count, words) {
                return text + v4(UInt32(truncatingIfNeeded: address))
            }
            text += String(words[i], radix: 16)
            i += 1
            if i < 8 { text += ":" }
        }
        return text
    }

    /// Tells whether the last words are an IPv4 address inside of an IPv6 one.
    private static func isEmbedded(_ zeros: Int, _ words: [UInt16]) -> Bool {
        zeros == 6 || zeros == 7 && words[7] != 1 || zeros == 5 && words[5] == 0xFFFF
    }

    /// Returns the longest run of at least two zero words.
    private static func longestZeros(_ words: [UInt16]) -> Range<Int>? {
        var best: Range<Int>?
        var start: Int?
        for i in 0...8 {
            if i < 8, words[i] == 0 {
                start = start ?? i
                continue
            }
            if let begin = start, i - begin >= 2, i - begin > best?.count ?? 0 { best = begin..<i }
            start = nil
        }
        return best
    }

    /// Writes the words of a network, the longest run of zeros as `::` (`inet_cidr_ntop_ipv6`).
    private static func abbreviatedV6(_ value: NetworkValue) -> String {
        let count = max(1, (value.length + 15) / 16)
        let words = (0..<count).map { UInt16(truncatingIfNeeded: value.address >> UInt128((7 - $0) * 16)) }
        let texts = words.map { String($0, radix: 16) }
        if count == 1 { return words[0] == 0 ? "::" : texts[0] + "::" }
        var best = 0..<0
        var start = 0
        for i in 0...count where i == count || words[i] != 0 {
            if i - start > best.count { best = start..<i }
            start = i + 1
        }
        guard !best.isEmpty else { return texts.joined(separator: ":") }
        return texts[..<best.lowerBound].joined(separator: ":") + "::"
            + texts[best.upperBound...].joined(separator: ":")
    }

    /// Writes a shortened form (`inet_abbrev`, `cidr_abbrev`).
    static func abbreviated(_ value: NetworkValue, as type: SQLType) -> String {
        guard type.oid == SQLType.cidr.oid else { return text(value, as: type) }
        if value.isV6 { return abbreviatedV6(value) + "/\(value.length)" }
        let octets = [24, 16, 8, 0].map { String(UInt32(truncatingIfNeeded: value.address) >> UInt32($0) & 0xFF) }
        let count = max(1, (value.length + 7) / 8)
        return octets.prefix(count).joined(separator: ".") + "/\(value.length)"
    }
}
