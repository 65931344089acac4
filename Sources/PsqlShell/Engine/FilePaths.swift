import Glibc

/// Names of files, and their contents.
package enum FilePaths {
    /// Returns an environment variable; nil when it is not set or empty.
    package static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// The user's home directory.
    package static var home: String? { environment("HOME") }

    /// Returns a path with `~` and `~/` replaced by the home directory.
    package static func expandingHome(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home else { return path }
        return home + path.dropFirst()
    }

    /// Returns the folder of a path, `.` for a plain name.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Tells whether there is a file of this name, be it readable or not.
    static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Returns a file's bytes, the first ones if there is a limit; nil with errno set if it cannot be read.
    package static func contents(_ path: String, limit: Int = .max) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return count == 0 ? bytes : nil }
            bytes += block[..<count]
            if bytes.count >= limit { return Array(bytes.prefix(limit)) }
        }
    }

    /// Tells whether a file or folder exists.
    package static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }
}
