import Glibc

/// The built `rolesql` and what it is started with.
enum Program {
    /// The program's path: it stands beside the test bundle.
    static let path: String = {
        var folder = CommandLine.arguments[0]
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            if access(folder + "/rolesql", X_OK) == 0 { return folder + "/rolesql" }
        }
        return ".build/debug/rolesql"
    }()

    /// Returns the environment of a user with a home folder; nothing of who runs the tests but where programs lie.
    static func environment(home: TemporaryFolder, _ more: [String: String] = [:]) -> [String: String] {
        var result = ["HOME": home.path, "TERM": "xterm-256color", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
        for name in ["PATH", "LD_LIBRARY_PATH"] {
            if let value = getenv(name) { result[name] = String(cString: value) }
        }
        return result.merging(more) { $1 }
    }
}

/// A folder that goes away with its owner.
final class TemporaryFolder {
    /// The folder's path.
    let path: String

    /// Makes a folder.
    init() {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((parent + "/rolesql-terminal-XXXXXX").utf8CString)
        path = mkdtemp(&template).map { String(cString: $0) } ?? parent
    }

    deinit {
        for name in names { unlink(path + "/" + name) }
        rmdir(path)
    }

    /// The names of the files in the folder.
    var names: [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var result: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name.0) { String(cString: $0) }
            if name != "." && name != ".." { result.append(name) }
        }
        return result.sorted()
    }

    /// Writes a file.
    func write(_ text: String, to name: String) {
        guard let file = fopen(path + "/" + name, "w") else { return }
        fputs(text, file)
        fclose(file)
    }

    /// Returns a file's text; empty when there is none.
    func read(_ name: String) -> String {
        guard let file = fopen(path + "/" + name, "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Returns a file's permissions; nil when there is none.
    func mode(of name: String) -> mode_t? {
        var about = stat()
        return stat(path + "/" + name, &about) == 0 ? about.st_mode & 0o777 : nil
    }
}
