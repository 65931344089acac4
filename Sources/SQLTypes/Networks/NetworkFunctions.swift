import SQLBasics

/// Functions on network addresses (manual 9.12), by the names of PostgreSQL's functions.
enum NetworkFunctions {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        findPart(key) ?? findText(key) ?? findRelation(key) ?? findArithmetic(key)
    }

    /// Finds what takes or changes a part.
    private static func findPart(_ key: String) -> FunctionImplementation? {
        switch key {
        case "network_family": .scalar { a, _ in .int(try a.network(0).isV6 ? 6 : 4) }
        case "network_masklen": .scalar { a, _ in .int(Int64(try a.network(0).length)) }
        case "network_netmask": whole { $0.networkBits }
        case "network_hostmask": whole { $0.hostBits }
        case "network_broadcast":
            .scalar { a, _ in
                let value = try a.network(0)
                return .network(value.with(value.address | value.hostBits))
            }
        case "network_network", "inet_to_cidr": .scalar { a, _ in .network(try a.network(0).network) }
        case "inet_set_masklen": .scalar { a, _ in .network(try resized(a)) }
        case "cidr_set_masklen": .scalar { a, _ in .network(try resized(a).network) }
        case "inet_merge":
            .scalar { a, _ in
                let (x, y) = (try a.network(0), try a.network(1))
                guard x.isV6 == y.isV6 else { throw otherFamily("cannot merge addresses from different families") }
                let bits = x.commonBits(y, upTo: min(x.length, y.length))
                return .network(x.with(x.address, length: bits).network)
            }
        default: nil
        }
    }

    /// Finds what writes a value.
    private static func findText(_ key: String) -> FunctionImplementation? {
        switch key {
        case "network_host": .scalar { a, _ in .text(NetworkWriter.host(try a.network(0))) }
        case "network_show": .scalar { a, _ in .text(NetworkWriter.text(try a.network(0), as: .cidr)) }
        case "inet_abbrev": .scalar { a, _ in .text(NetworkWriter.abbreviated(try a.network(0), as: .inet)) }
        case "cidr_abbrev": .scalar { a, _ in .text(NetworkWriter.abbreviated(try a.network(0), as: .cidr)) }
        case "macaddr_trunc": .scalar { a, _ in .macAddress(try a.macAddress(0) & 0xFFFF_FF00_0000) }
        default: nil
        }
    }

    /// Finds what compares two values.
    private static func findRelation(_ key: String) -> FunctionImplementation? {
        switch key {
        case "inet_same_family": relation { $0.isV6 == $1.isV6 }
        case "network_sub": relation { $0.length > $1.length && $0.shares($1.length, with: $1) }
        case "network_subeq": relation { $0.length >= $1.length && $0.shares($1.length, with: $1) }
        case "network_sup": relation { $0.length < $1.length && $0.shares($0.length, with: $1) }
        case "network_supeq": relation { $0.length <= $1.length && $0.shares($0.length, with: $1) }
        case "network_overlap": relation { $0.shares(min($0.length, $1.length), with: $1) }
        default: nil
        }
    }

    /// Finds what computes.
    private static func findArithmetic(_ key: String) -> FunctionImplementation? {
        switch key {
        case "inetnot":
            .scalar { a, _ in
                let value = try a.network(0)
                return .network(value.with(~value.address))
            }
        case "inetand": pair("AND") { $0 & $1 }
        case "inetor": pair("OR") { $0 | $1 }
        case "inetpl": .scalar { a, _ in .network(try moved(a.network(0), Int128(a.int(1)))) }
        case "int8pl_inet_2631": .scalar { a, _ in .network(try moved(a.network(1), Int128(a.int(0)))) }
        case "inetmi_int8": .scalar { a, _ in .network(try moved(a.network(0), Int128(0 &- a.int(1)))) }
        case "inetmi":
            .scalar { a, _ in
                let (x, y) = (try a.network(0), try a.network(1))
                guard x.isV6 == y.isV6 else { throw otherFamily("cannot subtract inet values of different sizes") }
                guard let number = Int64(exactly: Int128(truncatingIfNeeded: x.address &- y.address)) else {
                    throw Diagnostic(.numericValueOutOfRange, "result is out of range")
                }
                return .int(number)
            }
        case "macaddr_and": .scalar { a, _ in .macAddress(try a.macAddress(0) & (try a.macAddress(1))) }
        case "macaddr_or": .scalar { a, _ in .macAddress(try a.macAddress(0) | (try a.macAddress(1))) }
        case "macaddr_not": .scalar { a, _ in .macAddress(try a.macAddress(0) ^ 0xFFFF_FFFF_FFFF) }
        default: nil
        }
    }

    /// Makes a function whose result is an address without a network.
    private static func whole(_ body: @escaping @Sendable (NetworkValue) -> UInt128) -> FunctionImplementation {
        .scalar { a, _ in
            let value = try a.network(0)
            return .network(value.with(body(value), length: value.width))
        }
    }

    /// Makes a comparison of two values.
    private static func relation(
        _ body: @escaping @Sendable (NetworkValue, NetworkValue) -> Bool
    ) -> FunctionImplementation { .scalar { a, _ in .bool(body(try a.network(0), try a.network(1))) } }

    /// Makes an operation on two addresses of one family.
    private static func pair(
        _ name: String, _ body: @escaping @Sendable (UInt128, UInt128) -> UInt128
    ) -> FunctionImplementation {
        .scalar { a, _ in
            let (x, y) = (try a.network(0), try a.network(1))
            guard x.isV6 == y.isV6 else { throw otherFamily("cannot \(name) inet values of different sizes") }
            return .network(x.with(body(x.address, y.address), length: max(x.length, y.length)))
        }
    }

    /// Returns a value with another mask; -1 means all bits.
    private static func resized(_ a: [Value]) throws -> NetworkValue {
        let value = try a.network(0)
        let wanted = try a.int(1)
        let length = wanted == -1 ? Int64(value.width) : wanted
        guard length >= 0, length <= value.width else {
            throw Diagnostic(.invalidParameterValue, "invalid mask length: \(wanted)")
        }
        return value.with(value.address, length: Int(length))
    }

    /// Returns an address further on (`internal_inetpl`).
    private static func moved(_ value: NetworkValue, _ distance: Int128) throws -> NetworkValue {
        let limit = value.isV6 ? UInt128.max : 0xFFFF_FFFF
        let (sum, overflow) =
            distance < 0
            ? value.address.subtractingReportingOverflow(distance.magnitude)
            : value.address.addingReportingOverflow(distance.magnitude)
        guard !overflow, sum <= limit else {
            throw Diagnostic(.numericValueOutOfRange, "result is out of range")
        }
        return value.with(sum)
    }

    /// Makes the error of two families.
    private static func otherFamily(_ message: String) -> Diagnostic { Diagnostic(.invalidParameterValue, message) }
}

extension Array where Element == Value {
    /// Reads a network address.
    func network(_ index: Int) throws(Diagnostic) -> NetworkValue {
        guard index < count, case .network(let value) = self[index] else { throw Kernel.shapeError() }
        return value
    }

    /// Reads a MAC address.
    func macAddress(_ index: Int) throws(Diagnostic) -> UInt64 {
        guard index < count, case .macAddress(let value) = self[index] else { throw Kernel.shapeError() }
        return value
    }
}

/// Reads and writes MAC addresses.
enum MACAddressText {
    /// Reads six bytes in any of the usual forms (`macaddr_in`).
    static func parse(_ text: String) throws(Diagnostic) -> UInt64 {
        let trimmed = TextTools.trimmed(text)
        let error = ValueText.invalidSyntax(text, "macaddr")
        let separators = trimmed.utf8.filter { IntegerText.digitValue($0) == nil }
        let parts = trimmed.utf8.split(omittingEmptySubsequences: false) { IntegerText.digitValue($0) == nil }
        guard Set(separators).count <= 1 else { throw error }
        let sizes: [Int]
        switch (separators.first, parts.count) {
        case (nil, 1): sizes = [12]
        case (UInt8(ascii: ":"), 6), (UInt8(ascii: "-"), 6): sizes = [2, 2, 2, 2, 2, 2]
        case (UInt8(ascii: ":"), 2), (UInt8(ascii: "-"), 2): sizes = [6, 6]
        case (UInt8(ascii: "."), 3), (UInt8(ascii: "-"), 3): sizes = [4, 4, 4]
        default: throw error
        }
        var value: UInt64 = 0
        for (part, size) in zip(parts, sizes) {
            let isFull = part.count == size || size == 2 && part.count == 1
            guard isFull, let number = UInt64(String(decoding: Array(part), as: UTF8.self), radix: 16) else {
                throw error
            }
            value = value << UInt64(size * 4) | number
        }
        return value
    }

    /// Writes six bytes with colons between.
    static func string(_ value: UInt64) -> String {
        (0..<6).map { i in
            let byte = String(value >> UInt64((5 - i) * 8) & 0xFF, radix: 16)
            return byte.utf8.count == 1 ? "0" + byte : byte
        }.joined(separator: ":")
    }
}
