import Glibc

/// A connected Unix socket with buffers on both sides.
final class UnixSocket {
    private var descriptor: Int32
    private var input: [UInt8] = []
    private var position = 0

    /// Connects to a socket file; throws the reason as text.
    init(path: String) throws(ConnectionFailure) {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard descriptor >= 0, bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw ConnectionFailure(reason: "no socket for \(path)")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else {
            let reason = String(cString: strerror(errno))
            Glibc.close(descriptor)
            descriptor = -1
            throw ConnectionFailure(reason: "\(path): \(reason)")
        }
    }

    deinit { close() }

    /// Closes the socket.
    func close() {
        guard descriptor >= 0 else { return }
        Glibc.close(descriptor)
        descriptor = -1
    }

    /// Writes all bytes.
    func write(_ bytes: [UInt8]) throws(ConnectionFailure) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                send(descriptor, buffer.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw ConnectionFailure(reason: "the server does not read") }
            sent += count
        }
    }

    /// Reads exactly so many bytes.
    func read(_ count: Int) throws(ConnectionFailure) -> ArraySlice<UInt8> {
        while input.count - position < count { try fill() }
        defer { position += count }
        return input[position..<position + count]
    }

    /// Reads what has arrived, at least one byte.
    private func fill() throws(ConnectionFailure) {
        if position > 0 {
            input.removeSubrange(0..<position)
            position = 0
        }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var count = -1
        repeat { count = recv(descriptor, &chunk, chunk.count, 0) } while count < 0 && errno == EINTR
        guard count > 0 else { throw ConnectionFailure(reason: "the server closed the connection") }
        input.append(contentsOf: chunk[0..<count])
    }
}

/// Why there is no connection, or no longer.
package struct ConnectionFailure: Error {
    /// The reason in words.
    package var reason: String

    /// Makes a failure for a reason.
    package init(reason: String) { self.reason = reason }
}
