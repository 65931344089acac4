import Glibc

/// Shows long output a page at a time (psql's `PageOutput`).
extension Shell {
    /// Writes to standard output, through the pager if both ends are a terminal's and the output is longer than the screen.
    func page(_ options: PrintOptions? = nil, _ body: (Output) -> Void) {
        let options = options ?? printing
        let rows = screenRows()
        guard rows > 0, options.pager > 0, let command = Self.pager else { return body(out) }
        let memory = Output()
        body(memory)
        let bytes = memory.collected()
        let lines = bytes.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
        let isLong = lines >= rows && lines >= options.pagerMinimum
        guard isLong || options.pager > 1 else { return out.write(bytes) }
        flush()
        guard let target = Output(path: "|" + command) else { return out.write(bytes) }
        activity?.suspend {
            target.write(bytes)
            target.close()
        }
        clearInterrupt()
    }

    /// Runs a command of the system, which has the terminal for itself meanwhile; returns its wait status.
    func runProgram(_ command: String) -> Int32 {
        guard let activity else { return system(command) }
        return activity.suspend { system(command) }
    }

    /// The command that shows pages; nil if the environment wants none.
    private static var pager: String? {
        let names = ["PSQL_PAGER", "PAGER"]
        let chosen =
            names.lazy.compactMap { (name: String) in getenv(name).map { String(cString: $0) } }.first ?? "more"
        return chosen.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? nil : chosen
    }
}
