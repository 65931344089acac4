import CLibEdit
import Glibc
import PsqlShell
import RoleSQL

/// The program: reads the command line, connects, runs what is asked for, exits with psql's codes.
enum ShellProgram {
    /// The stack for deeply nested queries; only what is used of it takes memory.
    private static let stackSize = 512 << 20

    /// Runs the shell on a thread of its own; this one waits for Ctrl-C and cancels the running statement.
    static func start() -> Never {
        cle_signals_install()
        guard cle_run_on_large_stack(stackSize, { ShellProgram.run() }) else {
            run()
        }
        let activity = activity
        while true {
            switch cle_wait_interrupt(activity?.isActive == true ? 100 : -1) {
            case 1: CancelTarget.shared.cancel(activity)
            case 0: activity?.draw()
            default: pause()
            }
        }
    }

    /// What shows on the terminal that something takes long; nil where there is none.
    private static let activity: Activity? = {
        let isSmart = !["dumb", nil].contains(FilePaths.environment("TERM"))
        guard isSmart, isatty(1) == 1, isatty(2) == 1 else { return nil }
        return Activity(descriptor: 2) { cle_wake() }
    }()

    /// Does everything and exits; what is in memory goes with the process.
    private static func run() -> Never {
        let out = Output(descriptor: 1)
        let err = Output(descriptor: 2)
        let shell = Shell(connector: CancellableConnector(inner: Database()), out: out, err: err)
        shell.activity = activity
        shell.connecting = { CancellableConnector(inner: $0) }
        let code: Int32
        CommandLine.unsafeArgv[0] = strdup(Program.name)
        do throws(Arguments.Exit) {
            let arguments = try Arguments(count: CommandLine.argc, vector: CommandLine.unsafeArgv)
            code = ProgramRun(shell: shell, arguments: arguments).run()
        } catch {
            code = answer(error, out: out, err: err)
        }
        _ = shell.redirect(to: nil)
        shell.flush()
        if let complaint = out.complaint {
            err.line("\(Program.name): error: \(complaint)")
            err.flush()
        }
        withExtendedLifetime(shell) { exit(out.complaint == nil ? code : ExitCode.failure) }
    }

    /// Answers an option that ends the program at once.
    private static func answer(_ exit: Arguments.Exit, out: Output, err: Output) -> Int32 {
        switch exit {
        case .version:
            out.line("\(Program.name) (RoleSQL) \(Program.version) (PostgreSQL 18 compatible)")
        case .help(let topic):
            out.write(
                topic == "commands" ? HelpText.commands() : topic == "variables" ? HelpText.variables : HelpText.options
            )
        case .badUsage:
            err.line("\(Program.name): hint: Try \"\(Program.name) --help\" for more information.")
            err.flush()
            return ExitCode.failure
        }
        out.flush()
        return ExitCode.success
    }
}
