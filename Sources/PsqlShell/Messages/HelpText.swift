/// The long texts of help.
package enum HelpText {
    /// What the bare word `help` prints.
    static let bare = """
        You are using rolesql, the command-line interface to RoleSQL.
        Type:  \\copyright for distribution terms
               \\h for help with SQL commands
               \\? for help with psql commands
               \\g or terminate with semicolon to execute query
               \\q to quit

        """

    /// Returns the list of all meta-commands, taken from the registry.
    package static func commands() -> String {
        var text = ""
        for section in MetaCommand.Section.allCases {
            let commands = CommandRegistry.all.filter { $0.section == section }
            guard !commands.isEmpty else { continue }
            text += (text.isEmpty ? "" : "\n") + section.rawValue + "\n"
            if section == .informational {
                text += "  (options: S = show system objects, x = expanded mode, + = additional detail)\n"
            }
            for command in commands { text += line(command) }
        }
        return text
    }

    /// Returns one command's line.
    private static func line(_ command: MetaCommand) -> String {
        let usage = "\\" + command.names[0] + (command.synopsis.isEmpty ? "" : " " + command.synopsis)
        let gap =
            usage.utf8.count < 23
            ? String(repeating: " ", count: 23 - usage.utf8.count) : "\n" + String(repeating: " ", count: 25)
        let help = command.help.split(separator: "\n").joined(separator: "\n" + String(repeating: " ", count: 25))
        return "  \(usage)\(gap)\(help)\n"
    }

    /// The text of `--help`.
    package static let options = """
        rolesql is an in-memory SQL database with PostgreSQL's roles and privileges.

        Usage:
          rolesql [OPTION]... [DBNAME [USERNAME]]
          rolesql [OPTION]... FILE     open a cluster that \\save has written

        General options:
          -c, --command=COMMAND    run only single command (SQL or internal) and exit
          -d, --dbname=DBNAME      database name to connect to (default: "postgres")
          -f, --file=FILENAME      execute commands from file, then exit
          -l, --list               list available databases, then exit
          -v, --set=, --variable=NAME=VALUE
                                   set psql variable NAME to VALUE
                                   (e.g., -v ON_ERROR_STOP=1)
          -V, --version            output version information, then exit
          -X, --no-psqlrc          do not read startup file (~/.rolesqlrc)
          -1 ("one"), --single-transaction
                                   execute as a single transaction (if non-interactive)
          -?, --help[=options]     show this help, then exit
              --help=commands      list backslash commands, then exit
              --help=variables     list special variables, then exit
              --sample=NAME        load a sample database (streamflow) and connect to it

        Input and output options:
          -a, --echo-all           echo all input from script
          -b, --echo-errors        echo failed commands
          -e, --echo-queries       echo commands sent to server
          -E, --echo-hidden        display queries that internal commands generate
          -L, --log-file=FILENAME  send session log to file
          -n, --no-readline        disable enhanced command line editing
          -o, --output=FILENAME    send query results to file (or |pipe)
          -q, --quiet              run quietly (no messages, only query output)
          -s, --single-step        single-step mode (confirm each query)
          -S, --single-line        single-line mode (end of line terminates SQL command)

        Output format options:
          -A, --no-align           unaligned table output mode
              --csv                CSV (Comma-Separated Values) table output mode
          -F, --field-separator=STRING
                                   field separator for unaligned output (default: "|")
          -H, --html               HTML table output mode
          -P, --pset=VAR[=ARG]     set printing option VAR to ARG (see \\pset command)
          -R, --record-separator=STRING
                                   record separator for unaligned output (default: newline)
          -t, --tuples-only        print rows only
          -T, --table-attr=TEXT    set HTML table tag attributes (e.g., width, border)
          -x, --expanded           turn on expanded table output
          -z, --field-separator-zero
                                   set field separator for unaligned output to zero byte
          -0, --record-separator-zero
                                   set record separator for unaligned output to zero byte

        Connection options:
          -U, --username=USERNAME  role to begin as (default: "postgres"); no password is asked
          -h, -p, -w, -W           accepted and ignored: there is no server

        """

    /// The text of `--help=variables`.
    package static let variables = """
        List of specially treated variables

          AUTOCOMMIT         if set, successful SQL commands are automatically committed
          COMP_KEYWORD_CASE  the case used to complete SQL key words
          CONFIRM            whether DROP, and DELETE and UPDATE without WHERE, are asked about on a terminal [on, off]
          DBNAME             the currently connected database name
          ECHO               which input is written to standard output [all, errors, none, queries]
          ECHO_HIDDEN        if set, display internal queries executed by backslash commands
          ERROR              "true" if last query failed, else "false"
          HISTCONTROL        controls command history [ignorespace, ignoredups, ignoreboth]
          HISTFILE           file name used to store the command history
          HISTSIZE           maximum number of commands to save in the command history
          IGNOREEOF          number of EOFs needed to terminate an interactive session
          LAST_ERROR_MESSAGE, LAST_ERROR_SQLSTATE
                             message and SQLSTATE of last error
          ON_ERROR_ROLLBACK  if set, an error doesn't stop a transaction (implicit savepoints)
          ON_ERROR_STOP      stop batch execution after error
          PROMPT1, PROMPT2, PROMPT3
                             the prompts; %@ is the role in force when it is not the session's
          QUIET              run quietly (same as -q option)
          ROW_COUNT          number of rows returned or affected by last query
          SHOW_CONTEXT       controls display of message context [never, errors, always]
          SINGLELINE         if set, end of line terminates SQL commands (same as -S option)
          SINGLESTEP         single-step mode (same as -s option)
          SQLSTATE           SQLSTATE of last query, or "00000" if no error
          SUGGEST            whether errors ask what was meant [on, off; when unset, on a terminal only]
          USER               the currently connected database user
          VERBOSITY          controls verbosity of error reports [default, verbose, terse, sqlstate]
          WATCH_INTERVAL     number of seconds \\watch by default waits between executing the query buffer

        """
}
