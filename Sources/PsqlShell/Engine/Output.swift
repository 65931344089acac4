import Glibc

/// Collects bytes and writes them to a descriptor in large pieces.
package final class Output {
    /// Where bytes go.
    private enum Sink {
        case descriptor(Int32)
        case pipe(UnsafeMutablePointer<FILE>)
        case memory
    }

    /// Where bytes go.
    private let sink: Sink
    /// Tells whether bytes go to a command.
    var isPipe: Bool {
        if case .pipe = sink { true } else { false }
    }
    /// Is told the bytes that are written.
    var record: (([UInt8]) -> Void)?
    /// How many of the bytes in memory were recorded.
    private var recorded = 0
    /// Is told the bytes that are about to be written.
    var willWrite: (([UInt8]) -> Void)?
    /// The bytes that wait.
    private var bytes: [UInt8] = []
    /// The error number of a write that failed; 0 while all is well.
    private var failure: Int32 = 0
    /// Tells whether the reader has gone away or the medium is full.
    package var isBroken: Bool { failure != 0 }
    /// What went wrong with a write, unless only the reader has gone away; nil while all is well.
    package var complaint: String? {
        failure == 0 || failure == EPIPE ? nil : "could not write output: \(String(cString: strerror(failure)))"
    }

    /// Writes to an open descriptor.
    package init(descriptor: Int32) { sink = .descriptor(descriptor) }

    /// Keeps everything in memory, for `collected()`.
    package init() { sink = .memory }

    /// Opens a file to write at its end; nil with errno set if that fails.
    init?(appendingTo path: String) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return nil }
        sink = .descriptor(descriptor)
    }

    /// Opens a file, or starts a command when the name begins with `|`; nil with errno set if that fails.
    init?(path: String) {
        if path.hasPrefix("|") {
            guard let file = popen(String(path.dropFirst()), "w") else { return nil }
            sink = .pipe(file)
        } else {
            let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else { return nil }
            sink = .descriptor(descriptor)
        }
    }

    /// Appends text.
    package func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        flushIfLong()
    }

    /// Appends bytes.
    func write(_ more: [UInt8]) {
        bytes.append(contentsOf: more)
        flushIfLong()
    }

    /// Appends bytes.
    func write(_ more: ArraySlice<UInt8>) {
        bytes.append(contentsOf: more)
        flushIfLong()
    }

    /// Appends a text several times.
    func write(_ text: String, times: Int) {
        for _ in 0..<max(times, 0) { bytes.append(contentsOf: text.utf8) }
    }

    /// Appends spaces; none for a negative number.
    func spaces(_ count: Int) {
        guard count > 0 else { return }
        bytes.append(contentsOf: repeatElement(0x20, count: count))
    }

    /// Appends a space.
    func space() { bytes.append(0x20) }

    /// Appends the end of a line.
    func newline() { bytes.append(0x0A) }

    /// Appends text and the end of a line.
    package func line(_ text: String) {
        write(text)
        newline()
    }

    /// Writes everything that has been collected.
    package func flush() {
        if bytes.count > recorded { record?(Array(bytes[recorded...])) }
        if case .memory = sink {
            recorded = bytes.count
            return
        }
        if !bytes.isEmpty { willWrite?(bytes) }
        switch sink {
        case .memory: return
        case .descriptor(let descriptor): send(to: descriptor)
        case .pipe(let file): send(to: fileno(file))
        }
        bytes.removeAll(keepingCapacity: true)
    }

    /// Closes the file or waits for the command; returns the command's wait status.
    @discardableResult
    func close() -> Int32 {
        flush()
        switch sink {
        case .memory: return 0
        case .descriptor(let descriptor): return Glibc.close(descriptor)
        case .pipe(let file): return pclose(file)
        }
    }

    /// Returns and forgets what has been collected in memory.
    package func collected() -> [UInt8] {
        defer {
            bytes.removeAll()
            recorded = 0
        }
        return bytes
    }

    /// Writes when a good deal has been collected.
    private func flushIfLong() {
        if bytes.count >= 1 << 16 { flush() }
    }

    /// Writes the bytes to a descriptor, however many calls that takes.
    private func send(to descriptor: Int32) {
        guard !isBroken else { return }
        var start = 0
        while start < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
            }
            if written > 0 {
                start += written
            } else if errno != EINTR && errno != EAGAIN {
                failure = errno
                return
            }
        }
    }
}
