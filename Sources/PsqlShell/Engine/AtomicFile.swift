import Glibc

/// A file that appears whole under its name or not at all: it is written beside its place, brought to the disk, and then renamed.
package struct AtomicFile: ~Copyable {
    private let path: String
    private let temporary: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var failure: Int32 = 0
    private var isFinished = false

    /// Begins a file; nil with errno set if it cannot be made. A link is followed, so that its target is replaced and not the link.
    package init?(_ path: String) {
        var target = path
        if let resolved = realpath(path, nil) {
            target = String(cString: resolved)
            free(resolved)
        }
        self.path = target
        Self.removeRemains(in: FilePaths.folder(of: target))
        var template = Array("\(FilePaths.folder(of: target))/\(Self.prefix)XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return nil }
        flock(descriptor, LOCK_EX | LOCK_NB)
        temporary = template.withUnsafeBufferPointer { characters in
            characters.baseAddress.map { String(cString: $0) } ?? ""
        }
    }

    deinit {
        guard !isFinished else { return }
        close(descriptor)
        unlink(temporary)
    }

    /// How the names of files begin that are being written.
    private static let prefix = ".rolesql-"

    /// Removes what writers have left behind in a folder that were killed: files of their names, over a minute old, that nobody
    /// holds a lock on.
    private static func removeRemains(in folder: String) {
        guard let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name.hasPrefix(prefix), name.utf8.count == prefix.utf8.count + 6 else { continue }
            let path = "\(folder)/\(name)"
            var about = stat()
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            let isOld = fstat(descriptor, &about) == 0 && about.st_mtim.tv_sec < time(nil) - 60
            if isOld && flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
        }
    }

    /// Appends bytes.
    package mutating func write(_ bytes: some Sequence<UInt8>) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= 1 << 20 { flush() }
    }

    /// Writes what waits.
    private mutating func flush() {
        var rest = buffer[...]
        while failure == 0, !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { failure = count < 0 ? errno : ENOSPC } else { rest = rest.dropFirst(count) }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Gives the file its name; returns 0, or what errno says of the first thing that failed, and then no file has changed.
    /// A file that was there keeps its permissions.
    package mutating func finish() -> Int32 {
        flush()
        var status = stat()
        let mode = stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0o666 & ~Self.mask
        if failure == 0, fchmod(descriptor, mode) != 0 { failure = errno }
        if failure == 0, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure == 0, rename(temporary, path) != 0 { failure = errno }
        if failure != 0 { unlink(temporary) } else { Self.settle(FilePaths.folder(of: path)) }
        isFinished = true
        return failure
    }

    /// The permissions that new files of this process do not have.
    private static var mask: mode_t {
        let mask = umask(0o077)
        umask(mask)
        return mask
    }

    /// Brings a folder's new entry to the disk.
    private static func settle(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
