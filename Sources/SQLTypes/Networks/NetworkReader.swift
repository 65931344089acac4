import SQLBasics

/// Reads addresses (`network_in`).
enum NetworkReader {
    /// Reads a text as inet or cidr.
    static func parse(_ text: String, as type: SQLType) throws(Diagnostic) -> NetworkValue {
        let isCidr = type.oid == SQLType.cidr.oid
        let bytes = Array(text.utf8)
        let isV6 = bytes.contains(UInt8(ascii: ":"))
        guard let value = isV6 ? v6(bytes) : (isCidr ? v4Network(bytes) : v4(bytes)) else {
            throw ValueText.invalidSyntax(text, isCidr ? "cidr" : "inet")
        }
        if isCidr, value.address & value.hostBits != 0, value.length < value.width {
            throw Diagnostic(
                .invalidTextRepresentation, "invalid cidr value: \"\(text)\"",
                detail: "Value has bits set to right of mask.")
        }
        return value
    }

    /// Reads octets with points between; nil when they are malformed.
    private static func octets(_ bytes: [UInt8], _ i: inout Int) -> [UInt8]? {
        var octets: [UInt8] = []
        while true {
            guard let number = number(bytes, &i, limit: 255), octets.count < 4 else { return nil }
            octets.append(UInt8(number))
            guard i < bytes.count, bytes[i] != UInt8(ascii: "/") else { return octets }
            guard bytes[i] == UInt8(ascii: ".") else { return nil }
            i += 1
        }
    }

    /// Reads a decimal number up to a limit; nil when there is none.
    private static func number(_ bytes: [UInt8], _ i: inout Int, limit: Int) -> Int? {
        let start = i
        var number = 0
        while i < bytes.count, bytes[i] >= 0x30, bytes[i] <= 0x39 {
            number = number * 10 + Int(bytes[i] - 0x30)
            guard number <= limit else { return nil }
            i += 1
        }
        return i > start ? number : nil
    }

    /// Reads `/n` up to the end; nil when it is malformed, -1 when nothing stands there.
    private static func mask(_ bytes: [UInt8], _ i: inout Int, width: Int) -> Int? {
        if i == bytes.count { return -1 }
        i += 1
        guard let length = number(bytes, &i, limit: width), i == bytes.count else { return nil }
        return length
    }

    /// Makes an address of octets, those that are missing 0.
    private static func address(_ octets: [UInt8]) -> UInt128 {
        (0..<4).reduce(0) { $0 << 8 | UInt128($1 < octets.count ? octets[$1] : 0) }
    }

    /// Reads an IPv4 address, of which octets may be left out that the mask does not reach.
    private static func v4(_ bytes: [UInt8]) -> NetworkValue? {
        var i = 0
        guard let octets = octets(bytes, &i), let given = mask(bytes, &i, width: 32) else { return nil }
        if given < 0 && octets.count < 4 || given / 8 > octets.count { return nil }
        return NetworkValue(isV6: false, maskLength: given < 0 ? 32 : given, address: address(octets))
    }

    /// Reads an IPv4 network; a mask that is left out follows from the class and the octets (`inet_cidr_pton_ipv4`).
    private static func v4Network(_ bytes: [UInt8]) -> NetworkValue? {
        var i = 0
        guard let octets = octets(bytes, &i), let given = mask(bytes, &i, width: 32), let first = octets.first else {
            return nil
        }
        var length = given
        if length < 0 {
            length = first >= 240 ? 32 : first >= 224 ? 8 : first >= 192 ? 24 : first >= 128 ? 16 : 8
            length = max(length, octets.count * 8)
            if length == 8, first == 224 { length = 4 }
        }
        return NetworkValue(isV6: false, maskLength: length, address: address(octets))
    }

    /// Reads an IPv6 address with a mask (`inet_cidr_pton_ipv6`).
    private static func v6(_ bytes: [UInt8]) -> NetworkValue? {
        let slash = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
        var i = slash
        guard let given = mask(bytes, &i, width: 128) else { return nil }
        let text = String(decoding: bytes[..<slash], as: UTF8.self)
        let halves = split(text, by: "::")
        guard halves.count <= 2, let front = words(halves[0]), let back = halves.count == 2 ? words(halves[1]) : []
        else { return nil }
        let missing = 8 - front.count - back.count
        guard halves.count == 2 ? missing >= 1 : missing == 0 else { return nil }
        let words = front + [UInt16](repeating: 0, count: missing) + back
        return NetworkValue(
            isV6: true, maskLength: given < 0 ? 128 : given, address: words.reduce(0) { $0 << 16 | UInt128($1) })
    }

    /// Splits a text at a sign.
    private static func split(_ text: String, by sign: String) -> [String] { TextSearch.split(text, by: sign) }

    /// Reads words with colons between, the last two of which may be an IPv4 address.
    private static func words(_ text: String) -> [UInt16]? {
        if text.isEmpty { return [] }
        let parts = split(text, by: ":")
        var words: [UInt16] = []
        for (place, part) in parts.enumerated() {
            if place == parts.count - 1, part.contains(".") {
                var i = 0
                let bytes = Array(part.utf8)
                guard let octets = octets(bytes, &i), octets.count == 4, i == bytes.count else { return nil }
                words.append(UInt16(octets[0]) << 8 | UInt16(octets[1]))
                words.append(UInt16(octets[2]) << 8 | UInt16(octets[3]))
            } else {
                let digits = Array(part.utf8)
                guard (1...4).contains(digits.count), digits.allSatisfy({ IntegerText.digitValue($0) != nil }),
                    let word = UInt16(part, radix: 16)
                else { return nil }
                words.append(word)
            }
        }
        return words
    }
}
