import Glibc
import RoleSQL
import SQLBasics

/// The shell: its connection, its output, its variables and settings. It has no terminal; lines come from a `LineSource`.
package final class Shell {
    /// Opens sessions.
    private(set) var connector: any BackendConnector
    /// Makes of a cluster what opens sessions on it.
    package var connecting: (Database) -> any BackendConnector = { $0 }
    /// The file that the cluster was opened from or saved to, and the cluster's number of commits then.
    var savedFile: (path: String, commits: UInt64)?
    /// The session; nil after a failed `\c` in a script.
    package internal(set) var backend: (any SQLBackend)? {
        didSet { onConnect?(backend) }
    }
    /// Standard output.
    package let out: Output
    /// Standard error.
    package let err: Output
    /// Where query results go: standard output or the file of `\o`.
    var queryOut: Output
    /// A copy of everything (`-L`).
    package var log: Output?
    /// The variables.
    var variables = Variables()
    /// How results are printed.
    package var printing = PrintOptions()
    /// How many cells the last PROMPT1 took, for `%w`.
    var promptWidth = 0
    /// Tells whether times are shown (`\timing`).
    var showsTiming = false
    /// The file and line being read, for messages; nil on a terminal and plain standard input.
    var place: (file: String, line: Int)?
    /// Tells whether the program is still starting, when its messages bear its own name.
    package var isStarting = true
    /// Tells whether lines come from a person at a terminal.
    package internal(set) var isInteractive = false
    /// Tells whether standard output or input is no terminal.
    package var hasTerminal = false
    /// The width of the terminal, asked for when a result is printed; 0 when there is none.
    package var screenWidth: () -> Int = { 0 }
    /// The height of the terminal, asked for before long output; 0 when input or output is none.
    package var screenRows: () -> Int = { 0 }
    /// The colours of messages.
    var colours = MessageColours.none
    /// The record of the session (`\transcript`).
    var transcript: Transcript? {
        didSet {
            let record: (([UInt8]) -> Void)? = transcript.map { transcript in { transcript.add($0) } }
            (out.record, err.record) = (record, record)
        }
    }
    /// Shows on the terminal that something takes long; nil where there is none.
    package var activity: Activity? {
        didSet {
            let activity = activity
            let hide: (([UInt8]) -> Void)? = activity.map { activity in { activity.willWrite($0) } }
            (out.willWrite, err.willWrite) = (hide, hide)
        }
    }
    /// The last error and the query that caused it, for `\errverbose`.
    var lastError: (diagnostic: Diagnostic, query: [UInt8])?
    /// Where the lines of the script come from that is being run; COPY FROM STDIN reads its data there.
    var currentSource: (any LineSource)?
    /// The lines of standard input, once somebody reads them.
    var standardInput: (any LineSource)?
    /// Where `\copy` takes data from, in the place of the script.
    var copyInput: (() -> [UInt8]?)?
    /// Where `\copy` sends data, in the place of the query's output.
    var copyOutput: Output?
    /// Tells whether data of COPY went where its tag would go, which is then left out.
    var copyWasToOutput = false
    /// What the next query's results are to be used for.
    var delivery = Delivery()
    /// The key that ends the restricted mode in which meta-commands are refused (`\restrict`); nil outside of it.
    var restrictKey: String?
    /// The files that `\i` is reading, innermost last.
    var includes: [String] = []
    /// Tells whether somebody has pressed Ctrl-C.
    package var isInterrupted: () -> Bool = { false }
    /// Forgets that somebody has pressed Ctrl-C.
    package var clearInterrupt: () -> Void = {}
    /// Is told the session after each connect, so that a signal can cancel its statement.
    package var onConnect: (((any SQLBackend)?) -> Void)?
    /// Finds the folder of the samples.
    package var sampleFolder: () -> String? = { nil }
    /// Reads a line from the terminal or standard input, for `\prompt`.
    package var ask: (String, Bool) -> Answer = { _, _ in .end }
    /// Returns the lines of the history, for `\s`.
    package var history: () -> [String] = { [] }

    /// What is done with the results of one query.
    struct Delivery {
        /// The file or `|command` of `\g`.
        var file: String?
        /// The print options of `\g (…)` and `\gx`.
        var options: PrintOptions?
        /// The prefix of `\gset`'s variables.
        var variablePrefix: String?
        /// Tells whether each cell is executed (`\gexec`).
        var executes = false
        /// The arguments of `\crosstabview`.
        var crosstab: [String]?
        /// Tells whether only the columns are described (`\gdesc`).
        var describes = false
        /// How the query is sent (`\bind` and its kin).
        var message = QueryMessage.query
        /// The title in the place of that of `\pset` (`\watch`).
        var title: String?
        /// Tells whether the query is being watched, which leaves the variables about the last query alone.
        var isWatched = false
        /// The number of rows below which a watched query ends.
        var minimumRows: Int?
        /// Tells whether a watched query has returned too few rows.
        var hasTooFewRows = false
    }

    /// Makes a shell without a connection.
    package init(connector: any BackendConnector, out: Output, err: Output) {
        self.connector = connector
        self.out = out
        self.err = err
        queryOut = out
    }

    /// Goes on with another cluster; the session on the old one is closed.
    func adopt(_ cluster: Database) {
        backend = nil
        connector = connecting(cluster)
    }

    /// Keeps a command's wait status in the variables that tell about it (psql's `SetShellResultVariables`).
    func note(commandStatus status: Int32) {
        let isSignal = status & 0x7F != 0
        variables.put("SHELL_ERROR", status == 0 ? "false" : "true")
        variables.put("SHELL_EXIT_CODE", String(isSignal ? 128 + status & 0x7F : status >> 8 & 0xFF))
    }

    /// Closes an output; if it was a command's input, its status is kept.
    func finish(_ output: Output) {
        let status = output.close()
        if output.isPipe { note(commandStatus: status) }
    }

    /// Tells whether command tags and messages of success are left out.
    package var isQuiet: Bool { variables.switches.isQuiet }

    /// How much of a message is shown.
    var verbosity: Verbosity { Verbosity(rawValue: variables.choice("VERBOSITY")) ?? .standard }

    /// When the context of a message is shown.
    var contextVisibility: ContextVisibility {
        ContextVisibility(rawValue: variables.choice("SHOW_CONTEXT")) ?? .errors
    }

    /// Looks up a variable for the scanner.
    func lookup(_ name: [UInt8]) -> [UInt8]? {
        variables[String(decoding: name, as: UTF8.self)].map { Array($0.utf8) }
    }

    /// Sets a variable as `\set` does; complains and tells false when that is not allowed.
    @discardableResult
    package func set(_ name: String, to value: String?) -> Bool {
        guard let complaint = variables.set(name, to: value) else { return true }
        report(.error, complaint)
        return false
    }

    /// Prints a line unless the shell is quiet.
    func say(_ text: String) {
        if !isQuiet { out.line(text) }
    }
}

/// What somebody at the terminal answers to a question.
package enum Answer: Equatable {
    /// A line.
    case text(String)
    /// The end of the input.
    case end
    /// Ctrl-C.
    case cancelled

    /// The line; nil when there is none.
    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }
}

/// What a terminal asks of the shell.
extension Shell {
    /// Tells whether an error ends a script.
    package var stopsOnError: Bool { variables.switches.stopsOnError }

    /// Returns a variable's value.
    package func variable(_ name: String) -> String? { variables[name] }

    /// Executes a statement of the program's own; shows an error and tells false then.
    package func runInternally(_ sql: String) -> Bool { runQuietly(sql) }

    /// Completes the word in front of the cursor.
    package func complete(_ before: String, behind: String) -> Completion {
        let completer = Completer(
            catalog: SessionCatalog(shell: self), keywordCase: variables.choice("COMP_KEYWORD_CASE"),
            variables: variables.values)
        return completer.complete(before, behind: behind)
    }
}
