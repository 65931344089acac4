import Glibc
import Testing

/// Code outside of `Authorized.swift` cannot make a witness: such code must not compile.
@Suite struct ForgeryTests {
    /// What every snippet begins with; `@testable` opens all that is internal, and still not this.
    private static let head = "@testable import AccessControl\nimport SQLBasics\n"

    @Test(arguments: [
        ("let p = Permit(relation: ObjectID(1), access: .read, identity: .fresh(), door: nil)", "'fileprivate'"),
        (
            "extension Permit { init(x: Int) { relation = ObjectID(1); access = .read; identity = .fresh(); door = nil } }",
            "use \"self.init(...)\""
        ),
        ("let a = Authorized<Int>(subject: 1, requirements: [], granted: [:], identity: .fresh())", "'fileprivate'"),
        ("func f(_ a: consuming Authorized<Int>) -> Int { let b = a; return b.subject + a.subject }", "consumed"),
        ("func f(_ a: borrowing Authorized<Int>) { let b = a; _ = b.subject }", "cannot be consumed"),
        ("func f(_ a: Permit) { var b = a; b.access = .insert }", "'let'"),
    ])
    func forgeryDoesNotCompile(snippet: String, complaint: String) throws {
        let output = try Self.compile(Self.head + snippet)
        #expect(output.contains("error:") && output.contains(complaint), "\(output)")
    }

    /// Shows that the snippets fail for their own reasons, and not for want of a module.
    @Test func honestUseCompiles() throws {
        let output = try Self.compile(
            Self.head
                + """
                func f(_ a: borrowing Authorized<Int>) throws -> Bool {
                    try a.permit(.read, ObjectID(1)).opens(.read, ObjectID(1), of: .fresh())
                }
                """)
        #expect(output == "")
    }

    /// Compiles a text against the modules that the tests were built with, and returns the compiler's words.
    private static func compile(_ source: String) throws -> String {
        let root = #filePath.split(separator: "/").dropLast(3)
        let package = root.last?.lowercased() ?? ""
        let modules = directoryOfExecutable() + "/Modules"
        let file = "/tmp/rolesql-forgery-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).swift"
        let written = try #require(fopen(file, "w"))
        fputs(source, written)
        fclose(written)
        defer { unlink(file) }
        let command =
            "swiftc -emit-sil -o /dev/null -swift-version 6 -package-name \(package) -I '\(modules)' \(file) 2>&1"
        let pipe = try #require(popen(command, "r"))
        defer { pclose(pipe) }
        var output = ""
        var buffer = [CChar](repeating: 0, count: 4096)
        while fgets(&buffer, Int32(buffer.count), pipe) != nil {
            output += String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        return output
    }

    /// Returns where the test program lies, beside which the modules are.
    private static func directoryOfExecutable() -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
    }
}
