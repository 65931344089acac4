import Glibc

/// Shares the cases among jobs, one process for each server, so that a crash ends one case and not the run.
final class Supervisor {
    private let options: Options
    private var allAgreed = true

    /// Makes the supervisor of a run.
    init(_ options: Options) { self.options = options }

    /// One process.
    private struct Process {
        var id: pid_t
        var output: UnsafeMutablePointer<FILE>
        var server: Int
        /// The seed that it works on.
        var seed: UInt64
    }

    /// Runs all jobs to their end; tells whether all agreed.
    func run() throws -> Bool {
        let stride = UInt64(options.servers.count)
        var processes = options.servers.indices.compactMap { start($0, from: options.seed + UInt64($0), stride) }
        while !processes.isEmpty {
            var polls = processes.map { pollfd(fd: fileno($0.output), events: Int16(POLLIN), revents: 0) }
            poll(&polls, nfds_t(polls.count), -1)
            for index in processes.indices.reversed() where polls[index].revents != 0 {
                if !read(&processes[index]) { finish(processes.remove(at: index), &processes) }
            }
        }
        return allAgreed
    }

    /// Starts a job at a seed.
    private func start(_ server: Int, from seed: UInt64, _ stride: UInt64) -> Process? {
        let end = options.seed + UInt64(options.cases)
        guard seed < end else { return nil }
        let count = (end - seed + stride - 1) / stride
        var words = [
            "/proc/self/exe", "--job", "--seed", "\(seed)", "--stride", "\(stride)", "--cases", "\(count)",
            "--statements", "\(options.statements)", "--server", options.servers[server],
        ]
        if options.shrinks { words.append("--shrink") }
        if let folder = options.outputFolder { words += ["--output", folder] }
        if let folder = options.archiveFolder { words += ["--archive", folder] }
        if let folder = options.recordFolder { words += ["--record", folder] }
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addclose(&actions, ends[1])
        var arguments = words.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var id = pid_t()
        let result = posix_spawn(&id, "/proc/self/exe", &actions, nil, &arguments, environ)
        Glibc.close(ends[1])
        guard result == 0, let output = fdopen(ends[0], "r") else { return nil }
        return Process(id: id, output: output, server: server, seed: seed)
    }

    /// Reads a line of a job; false at its end.
    private func read(_ process: inout Process) -> Bool {
        var line: UnsafeMutablePointer<CChar>?
        var size = 0
        defer { free(line) }
        guard getline(&line, &size, process.output) > 0, let line else { return false }
        let text = String(cString: line)
        if text.hasPrefix("@ "), let seed = UInt64(text.dropFirst(2).dropLast()) {
            process.seed = seed
        } else {
            say("[\(process.server)] \(text.dropLast())")
        }
        return true
    }

    /// Takes leave of a job that has ended; one that crashed goes on behind its case.
    private func finish(_ process: Process, _ processes: inout [Process]) {
        fclose(process.output)
        var status: Int32 = 0
        waitpid(process.id, &status, 0)
        if status != 0 { allAgreed = false }
        guard status & 0x7f != 0 else { return }
        say("== seed \(process.seed): CRASH by signal \(status & 0x7f)")
        let stride = UInt64(options.servers.count)
        if let next = start(process.server, from: process.seed + stride, stride) { processes.append(next) }
    }
}
