import CLibEdit
import PsqlShell

/// What the command line asks for.
struct Arguments {
    /// Something to do instead of reading standard input.
    enum Action {
        case command(String)
        case file(String)
    }

    /// What ends the program at once.
    enum Exit: Error {
        case version, help(String), badUsage
    }

    /// The commands and files, in order.
    var actions: [Action] = []
    /// The database to connect to.
    var database: String?
    /// The role to begin as.
    var user: String?
    /// The variables to set, in order; nil unsets.
    var variables: [(name: String, value: String?)] = []
    /// The print options to set, in order.
    var printing: [(name: String, value: String?)] = []
    /// The file for query results.
    var output: String?
    /// The file for a log.
    var logFile: String?
    /// The sample to load.
    var sample: String?
    /// Whether the startup file is left alone, databases are listed, the line editor stays away, all is one transaction.
    var skipsStartupFile = false
    /// Tells whether databases are listed.
    var listsDatabases = false
    /// Tells whether the line editor stays away.
    var avoidsEditor = false
    /// Tells whether all is one transaction.
    var isSingleTransaction = false
    /// Words that belong to nothing.
    var extra: [String] = []

    /// Reads the command line.
    init(count: Int32, vector: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) throws(Exit) {
        while true {
            let option = cle_option_next(count, vector)
            if option == -1 { break }
            let argument = cle_option_argument().map { String(cString: $0) } ?? ""
            try take(option, argument, isLastBad: option == 63 && !Self.isQuestionMark(vector))
        }
        for index in Int(cle_option_index())..<Int(count) {
            guard let word = vector[index].map({ String(cString: $0) }) else { continue }
            if database == nil { database = word } else if user == nil { user = word } else { extra.append(word) }
        }
    }

    /// Tells whether the option just read is `-?` itself and no unknown option.
    private static func isQuestionMark(_ vector: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Bool {
        vector[Int(cle_option_index()) - 1].map { String(cString: $0) } == "-?"
    }

    /// Takes note of one option.
    private mutating func take(_ option: Int32, _ argument: String, isLastBad: Bool) throws(Exit) {
        if option == Int32(CLE_OPTION_CSV) { return printing.append(("format", "csv")) }
        if option == Int32(CLE_OPTION_SAMPLE) {
            sample = argument
            return
        }
        if option == 63 + 512 { throw .help(argument) }
        guard let scalar = Unicode.Scalar(UInt32(option)) else { throw .badUsage }
        switch Character(scalar) {
        case "?": throw isLastBad ? .badUsage : .help("")
        case "V": throw .version
        case "c": actions.append(.command(argument))
        case "f": actions.append(.file(argument))
        case "d": database = argument
        case "U": user = argument
        case "o": output = argument
        case "L": logFile = argument
        case "X": skipsStartupFile = true
        case "l": listsDatabases = true
        case "n": avoidsEditor = true
        case "1": isSingleTransaction = true
        case "v": variables.append(Self.pair(argument))
        case "P": printing.append(Self.pair(argument))
        case let letter: takeShorthand(letter, argument)
        }
    }

    /// Takes note of an option that stands for a variable or a print option.
    private mutating func takeShorthand(_ letter: Character, _ argument: String) {
        switch letter {
        case "a": variables.append(("ECHO", "all"))
        case "b": variables.append(("ECHO", "errors"))
        case "e": variables.append(("ECHO", "queries"))
        case "E": variables.append(("ECHO_HIDDEN", "on"))
        case "q": variables.append(("QUIET", "on"))
        case "s": variables.append(("SINGLESTEP", "on"))
        case "S": variables.append(("SINGLELINE", "on"))
        case "A": printing.append(("format", "unaligned"))
        case "H": printing.append(("format", "html"))
        case "F": printing.append(("fieldsep", argument))
        case "z": printing.append(("fieldsep_zero", nil))
        case "R": printing.append(("recordsep", argument))
        case "0": printing.append(("recordsep_zero", nil))
        case "t": printing.append(("tuples_only", "on"))
        case "T": printing.append(("tableattr", argument))
        case "x": printing.append(("expanded", "on"))
        default: break
        }
    }

    /// Takes `name=value` apart.
    private static func pair(_ text: String) -> (name: String, value: String?) {
        guard let equals = text.firstIndex(of: "=") else { return (text, nil) }
        return (String(text[..<equals]), String(text[text.index(after: equals)...]))
    }
}
