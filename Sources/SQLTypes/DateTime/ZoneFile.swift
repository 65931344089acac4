import Glibc

/// Finds and reads the system's time zone files (RFC 9636).
enum ZoneFile {
    /// Where the files are.
    private static let directory = "/usr/share/zoneinfo"

    /// Finds the file of a zone; letters may be written in any case. Gives its path and the name as it is spelled there.
    static func find(_ name: String) -> (path: String, name: String)? {
        guard !name.isEmpty, name.utf8.count < 256, name.utf8.allSatisfy(isNameByte), !name.contains("..") else {
            return nil
        }
        let exact = directory + "/" + name
        if isFile(exact) { return (exact, name) }
        var path = directory
        var canonical: [String] = []
        for part in name.split(separator: "/") {
            guard let entry = entries(path).first(where: { $0.lowercased() == part.lowercased() }) else { return nil }
            canonical.append(entry)
            path += "/" + entry
        }
        return isFile(path) ? (path, canonical.joined(separator: "/")) : nil
    }

    /// Tells whether a byte may stand in a zone's name.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2B, 0x2D, 0x2F: true
        default: false
        }
    }

    /// Tells whether a path names a regular file.
    private static func isFile(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
    }

    /// Lists a directory.
    private static func entries(_ path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names
    }

    /// Reads a file's contents.
    private static func contents(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 8192)
        while result.count < 1 << 20 {
            let count = Glibc.read(file, &buffer, buffer.count)
            guard count > 0 else { break }
            result.append(contentsOf: buffer[0..<count])
        }
        return result
    }

    /// Reads a zone.
    static func read(_ path: String) -> ZoneRules? {
        guard let bytes = contents(path), var reader = ZoneReader(bytes) else { return nil }
        return reader.read()
    }
}

/// Reads the blocks of a TZif file.
private struct ZoneReader {
    /// The counts in a block's header.
    private struct Header {
        var utc = 0
        var standard = 0
        var leaps = 0
        var times = 0
        var types = 0
        var characters = 0
    }

    private let bytes: [UInt8]
    private var position = 0

    /// Begins to read; nil when the file is none of this kind.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 44, bytes.starts(with: Array("TZif".utf8)) else { return nil }
        self.bytes = bytes
    }

    /// Reads the second block, with 64-bit times, and the rule behind it; of a file of the first version the only block.
    mutating func read() -> ZoneRules? {
        let version = bytes[4]
        guard let first = header() else { return nil }
        if version == 0 { return block(first, timeSize: 4, hasFooter: false) }
        position += first.times * 5 + first.types * 6 + first.characters + first.leaps * 8 + first.standard + first.utc
        guard let second = header() else { return nil }
        return block(second, timeSize: 8, hasFooter: true)
    }

    /// Reads a header.
    private mutating func header() -> Header? {
        guard position + 44 <= bytes.count else { return nil }
        position += 20
        return Header(
            utc: integer(4), standard: integer(4), leaps: integer(4), times: integer(4), types: integer(4),
            characters: integer(4))
    }

    /// Reads a big-endian integer with sign; the caller has looked that it is there.
    private mutating func integer(_ size: Int) -> Int {
        var value: UInt64 = bytes[position] >= 0x80 ? ~0 : 0
        for i in 0..<size { value = value << 8 | UInt64(bytes[position + i]) }
        position += size
        return Int(Int64(bitPattern: value))
    }

    /// Reads a block.
    private mutating func block(_ header: Header, timeSize: Int, hasFooter: Bool) -> ZoneRules? {
        let counts = [header.utc, header.standard, header.leaps, header.times, header.types, header.characters]
        guard counts.allSatisfy({ $0 >= 0 && $0 < 100_000 }) else { return nil }
        let size =
            header.times * (timeSize + 1) + header.types * 6 + header.characters + header.leaps * (timeSize + 4)
            + header.standard + header.utc
        guard position + size <= bytes.count else { return nil }
        let end = position + size
        let transitions = (0..<header.times).map { _ in Int64(integer(timeSize)) }
        let indexes = Array(bytes[position..<position + header.times])
        position += header.times
        let names = bytes[(position + header.types * 6)..<(position + header.types * 6 + header.characters)]
        let periods = (0..<header.types).map { _ in
            let offset = integer(4)
            let isDaylight = bytes[position] != 0
            let name = names.dropFirst(Int(bytes[position + 1])).prefix { $0 != 0 }
            position += 2
            return ZoneRules.Period(
                offset: offset, isDaylight: isDaylight, abbreviation: String(decoding: name, as: UTF8.self))
        }
        let footer = hasFooter ? bytes[end...].dropFirst().prefix { $0 != 0x0A } : []
        let rule = PosixRule(String(decoding: footer, as: UTF8.self))
        return ZoneRules(transitions: transitions, indexes: indexes, periods: periods, rule: rule)
    }
}
