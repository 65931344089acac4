import Glibc
import Testing

@testable import PsqlShell

/// Files that appear whole or not at all.
struct AtomicFileTests {
    /// A folder of the test's own.
    private let folder: String

    init() throws {
        var template = Array("/tmp/rolesql_atomic_XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        folder = String(cString: made)
    }

    /// Makes a file that was written so many seconds ago; returns its descriptor.
    private func make(_ name: String, secondsAgo: Int) -> Int32 {
        let descriptor = open("\(folder)/\(name)", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        let then = timespec(tv_sec: time(nil) - secondsAgo, tv_nsec: 0)
        futimens(descriptor, [then, then])
        return descriptor
    }

    /// Tells whether a file is there.
    private func isThere(_ name: String) -> Bool { access("\(folder)/\(name)", F_OK) == 0 }

    @Test func whatKilledWritersLeftIsRemoved() {
        let others = [".rolesql-aaaaaa", ".rolesql-bbbbbb", ".rolesql-cccccc", ".rolesql-notes", "rolesql-dddddd"]
        let ages = [3600, 3600, 1, 3600, 3600]
        let descriptors = zip(others, ages).map { make($0, secondsAgo: $1) }
        defer { descriptors.forEach { close($0) } }
        flock(descriptors[1], LOCK_EX)
        guard var file = AtomicFile("\(folder)/work.rolesql") else {
            Issue.record("the file cannot be made")
            return
        }
        #expect(!isThere(".rolesql-aaaaaa"))
        #expect(others.dropFirst().allSatisfy(isThere))
        #expect(!isThere("work.rolesql"))
        file.write("whole".utf8)
        #expect(file.finish() == 0)
        #expect(FilePaths.contents("\(folder)/work.rolesql") == Array("whole".utf8))
        for name in others + ["work.rolesql"] { unlink("\(folder)/\(name)") }
        #expect(rmdir(folder) == 0)
    }
}
