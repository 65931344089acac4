import ClusterScript
import Foundation
import RoleSQL
import SQLBasics

@testable import PsqlShell

/// A shell on a fresh cluster that a script has been run on.
final class ClusterFixture {
    let cluster = Database()
    let sink = Output()
    let shell: Shell

    /// Runs a script in a database `scratch`, as golden scripts are.
    init(_ script: String) {
        shell = Shell(connector: cluster, out: sink, err: sink)
        _ = shell.connect(user: "postgres", database: "postgres")
        shell.isStarting = false
        run("CREATE DATABASE scratch;\n\\c scratch\n" + script + "\n;ROLLBACK;\n")
    }

    /// Runs lines and returns what they print.
    @discardableResult
    func run(_ script: String) -> String {
        _ = shell.run(ScriptedLines(script))
        return String(decoding: sink.collected(), as: UTF8.self)
    }

    /// The text of a golden script of this repository.
    static func golden(_ name: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent("Golden/\(name).sql"), encoding: .utf8)
    }
}

extension Database {
    /// The steps that make the cluster again, in an order that does not depend on the objects' numbers.
    func sortedSteps() throws -> [String] {
        var steps: [String] = []
        try ClusterScript(of: self).write { steps.append("\($0)") }
        return steps.sorted()
    }

    /// The cluster as a file's bytes.
    func saved() throws -> [UInt8] {
        try SavedCluster.bytes(
            of: ClusterScript(of: self), place: SavedCluster.Place(database: "scratch", user: "postgres"))
    }
}
