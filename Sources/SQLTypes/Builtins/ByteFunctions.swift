import SQLBasics

/// Functions on byte strings, digests, encodings and UUIDs, by the names of PostgreSQL's functions.
enum ByteFunctions {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        findBytes(key) ?? findBits(key) ?? findDigest(key) ?? findConversion(key)
    }

    /// Finds a function that measures or cuts byte strings.
    private static func findBytes(_ key: String) -> FunctionImplementation? {
        switch key {
        case "byteaoctetlen": .scalar { a, _ in .int(Int64(try a.bytes(0).count)) }
        case "bit_length_1810": .scalar { a, _ in .int(Int64(try a.bytes(0).count) * 8) }
        case "byteacat": .scalar { a, _ in .bytes(try a.bytes(0) + (try a.bytes(1))) }
        case "bytea_substr": .scalar { a, _ in .bytes(try substring(try a.bytes(0), try a.int(1), try a.int(2))) }
        case "bytea_substr_no_len": .scalar { a, _ in .bytes(try substring(try a.bytes(0), try a.int(1), nil)) }
        case "byteaoverlay":
            .scalar { a, _ in .bytes(try overlay(try a.bytes(0), try a.bytes(1), try a.int(2), try a.int(3))) }
        case "byteaoverlay_no_len":
            .scalar { a, _ in
                let new = try a.bytes(1)
                return .bytes(try overlay(try a.bytes(0), new, try a.int(2), Int64(new.count)))
            }
        case "byteapos":
            .scalar { a, _ in
                let needle = try a.bytes(1)
                if needle.isEmpty { return .int(1) }
                return .int(Int64((TextSearch.find(needle, in: try a.bytes(0), from: 0) ?? -1) + 1))
            }
        case "byteatrim": .scalar { a, _ in .bytes(trim(try a.bytes(0), try a.bytes(1), start: true, end: true)) }
        case "bytealtrim": .scalar { a, _ in .bytes(trim(try a.bytes(0), try a.bytes(1), start: true, end: false)) }
        case "byteartrim": .scalar { a, _ in .bytes(trim(try a.bytes(0), try a.bytes(1), start: false, end: true)) }
        case "bytea_reverse": .scalar { a, _ in .bytes(try a.bytes(0).reversed()) }
        default: nil
        }
    }

    /// Finds a function of single bits and bytes.
    private static func findBits(_ key: String) -> FunctionImplementation? {
        switch key {
        case "bytea_bit_count": .scalar { a, _ in .int(Int64(try a.bytes(0).reduce(0) { $0 + $1.nonzeroBitCount })) }
        case "byteaGetByte":
            .scalar { a, _ in
                let bytes = try a.bytes(0)
                return .int(Int64(bytes[try index(try a.int(1), bytes.count)]))
            }
        case "byteaSetByte":
            .scalar { a, _ in
                var bytes = try a.bytes(0)
                bytes[try index(try a.int(1), bytes.count)] = UInt8(truncatingIfNeeded: try a.int(2))
                return .bytes(bytes)
            }
        case "byteaGetBit":
            .scalar { a, _ in
                let bytes = try a.bytes(0)
                let bit = try index(try a.int(1), bytes.count * 8)
                return .int(Int64((bytes[bit / 8] >> UInt8(bit % 8)) & 1))
            }
        case "byteaSetBit":
            .scalar { a, _ in
                var bytes = try a.bytes(0)
                let bit = try index(try a.int(1), bytes.count * 8)
                let new = try a.int(2)
                guard new == 0 || new == 1 else { throw Diagnostic(.invalidParameterValue, "new bit must be 0 or 1") }
                let mask = UInt8(1) << UInt8(bit % 8)
                bytes[bit / 8] = new == 1 ? bytes[bit / 8] | mask : bytes[bit / 8] & ~mask
                return .bytes(bytes)
            }
        default: nil
        }
    }

    /// Finds a digest.
    private static func findDigest(_ key: String) -> FunctionImplementation? {
        switch key {
        case "md5_text": .scalar { a, _ in .text(ByteEncoding.hex(MD5.digest(Array(try a.text(0).utf8)))) }
        case "md5_bytea": .scalar { a, _ in .text(ByteEncoding.hex(MD5.digest(try a.bytes(0)))) }
        case "sha224_bytea": .scalar { a, _ in .bytes(SHA2.sha224(try a.bytes(0))) }
        case "sha256_bytea": .scalar { a, _ in .bytes(SHA2.sha256(try a.bytes(0))) }
        case "sha384_bytea": .scalar { a, _ in .bytes(SHA2.sha384(try a.bytes(0))) }
        case "sha512_bytea": .scalar { a, _ in .bytes(SHA2.sha512(try a.bytes(0))) }
        case "crc32_bytea": .scalar { a, _ in .int(Checksum.crc(try a.bytes(0), polynomial: 0xEDB8_8320)) }
        case "crc32c_bytea": .scalar { a, _ in .int(Checksum.crc(try a.bytes(0), polynomial: 0x82F6_3B78)) }
        default: nil
        }
    }

    /// Finds a conversion of bytes, numbers or UUIDs.
    private static func findConversion(_ key: String) -> FunctionImplementation? {
        switch key {
        case "binary_encode": .scalar { a, _ in .text(try ByteEncoding.encode(try a.bytes(0), try a.text(1))) }
        case "binary_decode": .scalar { a, _ in .bytes(try ByteEncoding.decode(try a.text(0), try a.text(1))) }
        case "pg_convert_to":
            .scalar { a, _ in
                try checkEncoding(try a.text(1), "destination ")
                return .bytes(Array(try a.text(0).utf8))
            }
        case "pg_convert_from":
            .scalar { a, _ in
                try checkEncoding(try a.text(1), "source ")
                return .text(try ByteEncoding.utf8(try a.bytes(0)))
            }
        case "to_hex32": .scalar { a, _ in .text(String(UInt32(truncatingIfNeeded: try a.int(0)), radix: 16)) }
        case "to_hex64": .scalar { a, _ in .text(String(UInt64(bitPattern: try a.int(0)), radix: 16)) }
        case "to_oct32": .scalar { a, _ in .text(String(UInt32(truncatingIfNeeded: try a.int(0)), radix: 8)) }
        case "to_oct64": .scalar { a, _ in .text(String(UInt64(bitPattern: try a.int(0)), radix: 8)) }
        case "to_bin32": .scalar { a, _ in .text(String(UInt32(truncatingIfNeeded: try a.int(0)), radix: 2)) }
        case "to_bin64": .scalar { a, _ in .text(String(UInt64(bitPattern: try a.int(0)), radix: 2)) }
        case "gen_random_uuid": .scalar { _, _ in .uuid(UniqueIdentifiers.random()) }
        case "uuidv7": .scalar { _, _ in .uuid(UniqueIdentifiers.timeOrdered(at: SystemClock.now())) }
        case "uuidv7_interval":
            .scalar { a, _ in
                let moment = try DateTime.add(timestamptz: SystemClock.now(), try a.interval(0), in: .utc)
                return .uuid(UniqueIdentifiers.timeOrdered(at: moment))
            }
        case "uuid_extract_version":
            .scalar { a, _ in
                guard case .uuid(let id) = a[0], id.low >> 62 == 2 else { return .null }
                return .int(Int64((id.high >> 12) & 0xF))
            }
        case "uuid_extract_timestamp": .scalar { a, _ in UniqueIdentifiers.timestamp(of: a[0]) }
        default: nil
        }
    }

    /// Refuses encodings other than UTF-8 and its subset.
    static func checkEncoding(_ name: String, _ role: String) throws {
        let plain = LetterCase.lower(name).filter { $0 != "-" && $0 != "_" }
        if ["utf8", "unicode", "sqlascii"].contains(plain) { return }
        throw Diagnostic(.invalidParameterValue, "invalid \(role)encoding name \"\(name)\"")
    }

    /// Checks the index of a bit or byte.
    private static func index(_ number: Int64, _ count: Int) throws -> Int {
        guard number >= 0, number < count else {
            throw Diagnostic(.arraySubscriptError, "index \(number) out of valid range, 0..\(count - 1)")
        }
        return Int(number)
    }

    /// Returns the bytes from a position, counted from 1.
    private static func substring(_ bytes: [UInt8], _ start: Int64, _ length: Int64?) throws -> [UInt8] {
        var end = Int64.max
        if let length {
            guard length >= 0 else { throw TextFunctions.negativeLength }
            let (sum, overflow) = start.addingReportingOverflow(length)
            if !overflow { end = sum }
        }
        let first = max(start, 1) - 1
        let last = min(end - 1, Int64(bytes.count))
        return first < last ? Array(bytes[Int(first)..<Int(last)]) : []
    }

    /// Replaces bytes from a position.
    private static func overlay(_ bytes: [UInt8], _ new: [UInt8], _ start: Int64, _ length: Int64) throws -> [UInt8] {
        guard start > 0 else { throw TextFunctions.negativeLength }
        let (end, overflow) = start.addingReportingOverflow(length)
        guard !overflow, end <= Int64(Int32.max) else { throw IntegerOperators.Width.int4.overflow }
        return try substring(bytes, 1, start - 1) + new + (try substring(bytes, end, nil))
    }

    /// Removes bytes of a set from the ends.
    private static func trim(_ bytes: [UInt8], _ set: [UInt8], start: Bool, end: Bool) -> [UInt8] {
        var rest = bytes[...]
        if start { rest = rest.drop { set.contains($0) } }
        if end { while let last = rest.last, set.contains(last) { rest.removeLast() } }
        return Array(rest)
    }
}

/// Makes UUIDs.
enum UniqueIdentifiers {
    /// Makes a random UUID (version 4).
    static func random() -> UUIDValue {
        UUIDValue(
            high: (UInt64.random(in: 0...UInt64.max) & ~0xF000) | 0x4000,
            low: (UInt64.random(in: 0...UInt64.max) & ~(0b11 << 62)) | (0b10 << 62))
    }

    /// The microseconds from 1970 to 2000.
    private static let epochDistance: Int64 = 946_684_800_000_000

    /// Makes a UUID that sorts by time (version 7).
    static func timeOrdered(at moment: Int64) -> UUIDValue {
        let microseconds = moment + epochDistance
        let milliseconds = UInt64(bitPattern: microseconds / 1000) & 0xFFFF_FFFF_FFFF
        let fraction = UInt64(microseconds % 1000) * 4096 / 1000
        return UUIDValue(
            high: milliseconds << 16 | 0x7000 | (fraction & 0xFFF),
            low: (UInt64.random(in: 0...UInt64.max) & ~(0b11 << 62)) | (0b10 << 62))
    }

    /// Returns the moment in a UUID of version 1 or 7.
    static func timestamp(of value: Value) -> Value {
        guard case .uuid(let id) = value, id.low >> 62 == 2 else { return .null }
        switch (id.high >> 12) & 0xF {
        case 7: return .int(Int64(id.high >> 16) * 1000 - epochDistance)
        case 1:
            let ticks = (id.high & 0xFFF) << 48 | ((id.high >> 16) & 0xFFFF) << 32 | id.high >> 32
            return .int(Int64(ticks / 10) - 12_219_292_800_000_000 - epochDistance)
        default: return .null
        }
    }
}
