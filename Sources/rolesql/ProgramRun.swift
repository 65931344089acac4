import CLibEdit
import Glibc
import PsqlShell
import SQLBasics

/// One run of the program after its command line has been read (psql's `main`).
struct ProgramRun {
    /// The shell.
    let shell: Shell
    /// What the command line asks for.
    let arguments: Arguments

    /// Connects and does what is asked for; returns the exit code.
    func run() -> Int32 {
        shell.isInterrupted = { cle_peek_interrupt() }
        shell.clearInterrupt = { _ = cle_take_interrupt() }
        shell.sampleFolder = { SampleFolder.path }
        shell.hasTerminal = isatty(0) == 1 && isatty(1) == 1
        if isatty(1) == 1 { shell.screenWidth = { Int(cle_columns()) } }
        shell.ask = { [unowned shell] text, echoes in
            guard isatty(0) == 1 else { return shell.askInput(text) }
            guard let activity = shell.activity else { return Terminal.ask(text, echoes: echoes) }
            return activity.suspend { Terminal.ask(text, echoes: echoes) }
        }
        if shell.hasTerminal { shell.screenRows = { Int(cle_rows()) } }
        guard applyOptions(), limitMemory() else { return ExitCode.failure }
        for word in arguments.extra {
            shell.report(.warning, "extra command-line argument \"\(word)\" ignored")
        }
        let user = arguments.user ?? "postgres"
        let isSample = arguments.sample != nil && arguments.database == arguments.sample
        if let file = arguments.database, shell.isClusterFile(file) {
            guard shell.openCluster(file, user: arguments.user) else { return ExitCode.badConnection }
        } else {
            let database = isSample ? "postgres" : arguments.database ?? "postgres"
            guard shell.connect(user: user, database: database) else { return ExitCode.badConnection }
        }
        if let sample = arguments.sample, !shell.loadSample(sample) { return ExitCode.failure }
        if arguments.listsDatabases { return shell.runCommand("\\l") ? ExitCode.success : ExitCode.failure }
        runStartupFile()
        let isWrapped = arguments.isSingleTransaction
        let action = arguments.actions.isEmpty ? runInput : runActions
        return isWrapped ? inTransaction(action) : action()
    }

    /// Sets the limit on the process's memory that the environment asks for, in megabytes.
    private func limitMemory() -> Bool {
        guard let text = FilePaths.environment("ROLESQL_MEMORY") else { return true }
        guard let megabytes = Int(text), (1...1 << 30).contains(megabytes) else {
            shell.report(.error, "invalid value of ROLESQL_MEMORY: \"\(text)\" (megabytes)")
            return false
        }
        MemoryGuard.setLimit(bytes: megabytes << 20)
        return true
    }

    /// Sets variables, print options and files.
    private func applyOptions() -> Bool {
        for (name, value) in arguments.variables {
            guard shell.set(name, to: value) else { return false }
        }
        for (name, value) in arguments.printing {
            guard shell.setPrinting(name, to: value) else {
                shell.report(.error, "could not set printing parameter \"\(name)\"")
                return false
            }
        }
        if arguments.isSingleTransaction && arguments.actions.isEmpty && isatty(0) == 1 {
            shell.report(.error, "-1 can only be used in non-interactive mode")
            return false
        }
        if let file = arguments.output, !shell.redirect(to: file) { return false }
        if let file = arguments.logFile {
            let descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else {
                shell.report(.error, "could not open log file \"\(file)\": \(String(cString: strerror(errno)))")
                return false
            }
            shell.log = Output(descriptor: descriptor)
        }
        return true
    }

    /// Runs the user's startup file, if there is one and it is wanted.
    private func runStartupFile() {
        guard !arguments.skipsStartupFile else { return }
        let path = FilePaths.environment("ROLESQLRC").map(FilePaths.expandingHome)
        guard let file = path ?? FilePaths.home.map({ $0 + "/.rolesqlrc" }), FilePaths.exists(file) else { return }
        _ = shell.runFile(file)
    }

    /// Runs the commands and files of `-c` and `-f` in order.
    private func runActions() -> Int32 {
        var code = ExitCode.success
        for action in arguments.actions {
            switch action {
            case .command(let text):
                shell.isStarting = false
                code = shell.runCommand(text) ? ExitCode.success : ExitCode.failure
            case .file(let path):
                code = shell.runFile(path)
                shell.isStarting = false
            }
            if code != ExitCode.success && shell.stopsOnError { break }
        }
        return code
    }

    /// Does something between BEGIN and COMMIT (`-1`); rolls back after an error that stops the script.
    private func inTransaction(_ action: () -> Int32) -> Int32 {
        shell.isStarting = false
        if !shell.runInternally("BEGIN") && shell.stopsOnError { return ExitCode.script }
        let code = action()
        let isBad = code != ExitCode.success && shell.stopsOnError
        let isEnded = shell.runInternally(isBad ? "ROLLBACK" : "COMMIT")
        return !isEnded && code == ExitCode.success && shell.stopsOnError ? ExitCode.script : code
    }

    /// Reads standard input: with the line editor on a terminal, plainly otherwise.
    private func runInput() -> Int32 {
        shell.isStarting = false
        guard isatty(0) == 1 else { return shell.run(FileLines(descriptor: 0)) }
        let isPlain = FilePaths.environment("NO_COLOR") != nil || ["dumb", nil].contains(FilePaths.environment("TERM"))
        if shell.hasTerminal { shell.adoptTerminalDefaults(hasColours: !isPlain && isatty(2) == 1) }
        if !shell.isQuiet {
            shell.out.line("\(Program.name) \(Program.version) (PostgreSQL \(Program.serverVersion) compatible)")
            shell.out.line("Type \"help\" for help.")
            shell.out.line("")
        }
        if !arguments.avoidsEditor, isatty(1) == 1, let lines = EditedLines(shell: shell) {
            shell.history = { lines.entries }
            let code = shell.run(lines)
            shell.offerToSave()
            return code
        }
        return shell.run(FileLines(descriptor: 0, prompts: shell.out, waits: { cle_wait_input($0) }))
    }
}
