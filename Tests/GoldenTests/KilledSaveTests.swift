import ClusterScript
import Foundation
import RoleSQL
import Testing

/// A program that is killed while it saves leaves the last save behind, whole.
@Suite(.serialized) struct KilledSaveTests {
    /// How often the program is killed.
    private static let kills = 500

    @Test func theLastSaveIsThereWhole() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("work.rolesql").path
        var kept = try begin(file)
        for kill in 0..<Self.kills {
            let run = try SavingProgram(file, savesFrom: kept)
            let acknowledged = try run.killAfter(saves: kill % 2, microseconds: UInt32(kill * 7919 % 40_000))
            let found = try rows(in: file)
            #expect(found >= acknowledged && found <= acknowledged + 1, "kill \(kill)")
            kept = found
        }
        let halfWritten = try FileManager.default.contentsOfDirectory(atPath: folder.path).count - 1
        #expect(halfWritten > 0, "no kill came while a file was being written")
    }

    /// Makes the first file, with one row; returns how many rows there are.
    private func begin(_ file: String) throws -> Int {
        let script = "CREATE TABLE t (a int); INSERT INTO t VALUES (1);\n\\save\n"
        let outcome = try ShellProcess.run(
            ["-X", "-q", file], input: Data(script.utf8), in: FileManager.default.temporaryDirectory)
        #expect(String(decoding: outcome.output, as: UTF8.self) == "")
        return 1
    }

    /// Opens the file and returns the number of its rows, which are numbered from 1.
    private func rows(in file: String) throws -> Int {
        let opened = try SavedCluster.open(Array(Data(contentsOf: URL(fileURLWithPath: file))))
        #expect(opened.refused.isEmpty)
        var count: Int64?
        try opened.cluster.connect().execute("SELECT count(*) FROM t HAVING count(*) = max(a)") { event in
            if case .result(let result) = event { count = result.integer(row: 0, column: 0) }
        }
        return Int(try #require(count))
    }
}

/// A program that adds a row and saves, again and again, and tells of each save.
private struct SavingProgram {
    private let process = Process()
    private let output = Pipe()
    private let first: Int

    /// Starts the program on a file with so many rows.
    init(_ file: String, savesFrom rows: Int) throws {
        first = rows
        var script = ""
        for row in (rows + 1)...(rows + 40) { script += "INSERT INTO t VALUES (\(row));\n\\save\n\\echo \(row)\n" }
        let input = Pipe()
        process.executableURL = ShellProcess.program
        process.arguments = ["-X", "-q", file]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        input.fileHandleForWriting.write(Data(script.utf8))
    }

    /// Waits for some saves and a while more, kills the program and returns the last row that it has told of.
    func killAfter(saves: Int, microseconds: UInt32) throws -> Int {
        var told = Data()
        while told.count(where: { $0 == UInt8(ascii: "\n") }) < saves {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { break }
            told += more
        }
        usleep(microseconds)
        kill(process.processIdentifier, SIGKILL)
        told += output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let lines = String(decoding: told, as: UTF8.self).split(separator: "\n")
        return lines.last.flatMap { Int($0) } ?? first
    }
}
