import DifferentialCore

/// What the command line asks for.
struct Options {
    /// The first seed.
    var seed: UInt64 = 1
    /// How many cases are run; each takes the next seed.
    var cases = 100
    /// How many random statements a case has.
    var statements = 200
    /// The servers; each serves one job.
    var servers: [String] = []
    /// The distance between the seeds of this process, when several share the work.
    var stride: UInt64 = 1
    /// Tells whether disagreeing cases are made small.
    var shrinks = false
    /// Where recorded cases go; nil for comparing.
    var recordFolder: String?
    /// Where what PostgreSQL did is kept, and looked up before a server is asked; nil for asking always.
    var archiveFolder: String?
    /// Where the scripts of disagreeing cases go.
    var outputFolder: String?
    /// Tells that this process is a job of another one.
    var isJob = false
    /// Tells whether the kinds of statements are counted at the end.
    var showsKinds = false
    /// Tells that the cases are only printed.
    var isPrinting = false
    /// After how many disagreements to stop; of random queries, how many differences that look alike are made small.
    var limit = Int.max
    /// How many random queries are run; nil for running cases about privileges.
    var queriesWanted: Int?
    /// Tells whether each random query is printed before it runs.
    var isTracing = false
    /// How many random queries are run.
    var queries: Int { queriesWanted ?? 0 }

    /// Reads the arguments; nil if they make no sense.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        if rest.first == "queries" {
            rest.removeFirst()
            queriesWanted = 5000
            limit = 3
        }
        while let option = rest.popFirst() {
            switch option {
            case "--shrink": shrinks = true
            case "--job": isJob = true
            case "--kinds": showsKinds = true
            case "--print": isPrinting = true
            case "--trace": isTracing = true
            default:
                guard let value = rest.popFirst(), set(option, value) else { return nil }
            }
        }
        if servers.isEmpty && (!isPrinting || queriesWanted != nil) { return nil }
    }

    /// Sets an option that has a value.
    private mutating func set(_ option: String, _ value: String) -> Bool {
        switch option {
        case "--seed": seed = UInt64(value) ?? seed
        case "--cases": cases = Int(value) ?? cases
        case "--queries": queriesWanted = Int(value) ?? queriesWanted
        case "--statements": statements = Int(value) ?? statements
        case "--server": servers.append(value)
        case "--stride": stride = UInt64(value) ?? stride
        case "--record": recordFolder = value
        case "--archive": archiveFolder = value
        case "--output": outputFolder = value
        case "--limit": limit = Int(value) ?? limit
        default: return false
        }
        return true
    }

    /// How to use the tool.
    static let usage = """
        usage: differential --server FOLDER:PORT [--server FOLDER:PORT …] [--seed N] [--cases N] [--statements N]
            [--shrink] [--limit N] [--output FOLDER] [--record FOLDER] [--archive FOLDER] [--kinds] [--print]
               differential queries --server FOLDER:PORT [--seed N] [--queries N] [--limit N] [--output FOLDER]
            [--record FOLDER] [--print] [--trace]
        Each server, a fresh throw-away PostgreSQL 18.6, serves one job.

        """
}
