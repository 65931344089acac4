import Glibc
import SQLBasics

/// Files that COPY reads and writes for those who may.
enum CopyFiles {
    /// Reads a whole file.
    static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw failure(
                path, "reading",
                "COPY FROM instructs the PostgreSQL server process to read a file. You may want a client-side "
                    + "facility such as psql's \\copy.")
        }
        defer { close(descriptor) }
        try checkNotDirectory(descriptor, path)
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes += block[..<count]
            } else if count == 0 || errno != EINTR {
                return bytes
            }
        }
    }

    /// Opens a file for writing.
    static func create(_ path: String) throws(Diagnostic) -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw failure(
                path, "writing",
                "COPY TO instructs the PostgreSQL server process to write a file. You may want a client-side "
                    + "facility such as psql's \\copy.")
        }
        try checkNotDirectory(descriptor, path)
        return descriptor
    }

    /// Writes bytes to an open file.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Diagnostic) {
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
            }
            if count > 0 {
                start += count
            } else if errno != EINTR {
                throw Diagnostic(
                    SQLState("58030"), "could not write to COPY file: \(String(cString: strerror(errno)))")
            }
        }
    }

    /// The error of a file that cannot be opened; the hint comes where somebody may have meant a file of the client's.
    private static func failure(_ path: String, _ purpose: String, _ hint: String) -> Diagnostic {
        let code = errno
        let state =
            code == ENOENT ? SQLState.undefinedFile : code == EACCES ? .insufficientPrivilege : SQLState("58030")
        return Diagnostic(
            state, "could not open file \"\(path)\" for \(purpose): \(String(cString: strerror(code)))",
            hint: code == ENOENT || code == EACCES ? hint : nil)
    }

    /// Refuses a directory.
    private static func checkNotDirectory(_ descriptor: Int32, _ path: String) throws(Diagnostic) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
        throw Diagnostic(.wrongObjectType, "\"\(path)\" is a directory")
    }
}
