import Foundation

/// Runs the built `rolesql` as its users do.
enum ShellProcess {
    /// The program, which stands beside the test bundle.
    static let program: URL = {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        for _ in 0..<4 {
            let candidate = folder.appendingPathComponent("rolesql")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder.deleteLastPathComponent()
        }
        return GoldenScript.root.appendingPathComponent(".build/debug/rolesql")
    }()

    /// What a run came to.
    struct Outcome {
        var output: Data
        var status: Int32
    }

    /// Runs the program with arguments on an input; standard output and standard error come interleaved.
    static func run(_ arguments: [String], input: Data, in folder: URL, environment more: [String: String] = [:])
        throws -> Outcome
    {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var environment = ProcessInfo.processInfo.environment
        environment["LANG"] = "C.UTF-8"
        environment["SWIFT_BACKTRACE"] = "enable=no"
        process.environment = environment.merging(more) { $1 }
        let script = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try input.write(to: script)
        defer { try? FileManager.default.removeItem(at: script) }
        let output = Pipe()
        process.standardInput = try FileHandle(forReadingFrom: script)
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(output: data, status: process.terminationStatus)
    }
}
