/// A record of a session in Markdown (`\transcript`): what was entered, results as tables, everything else as text.
final class Transcript {
    /// The file's name.
    let path: String
    /// The file.
    private let file: Output
    /// What was printed and is not written yet.
    private var text: [UInt8] = []
    /// Who the last entry was run as, and where.
    private var place = ""
    /// The number of entries that are being run, one within the other.
    private var depth = 0
    /// Tells whether a table is being printed, which is recorded as such.
    private var isInTable = false

    /// Begins a record at the end of a file; nil with errno set if that cannot be opened.
    init?(path: String) {
        guard let file = Output(appendingTo: path) else { return nil }
        self.path = path
        self.file = file
    }

    deinit { file.close() }

    /// Records what is entered, and as whom if that is another than before, and what it prints.
    func during<Result>(_ entry: String, as place: String, flush: () -> Void, _ body: () -> Result) -> Result {
        if depth == 0 {
            flush()
            finishText()
            if place != self.place { file.write("*\(place)*\n\n") }
            self.place = place
            write(PasswordCheck.mentionsPassword(entry) ? "-- (a statement with a password)" : entry, language: "sql")
        }
        depth += 1
        defer {
            flush()
            depth -= 1
            if depth == 0 { finishText() }
        }
        return body()
    }

    /// Records a table, and nothing else of what `body` prints.
    func during(_ content: Printable, null: String, flush: () -> Void, _ body: () -> Void) {
        flush()
        finishText()
        var options = PrintOptions()
        options.format = .markdown
        options.null = null
        ResultPrinter.print(content, options, screenWidth: 0, to: file)
        isInTable = true
        body()
        flush()
        isInTable = false
    }

    /// Records what was printed.
    func add(_ bytes: [UInt8]) {
        if depth > 0 && !isInTable { text += bytes }
    }

    /// Writes the text that was printed since the last entry or table.
    private func finishText() {
        let lines = MessageColours.removed(from: String(decoding: text, as: UTF8.self))
        text = []
        let plain = lines.trimming { $0 == "\n" }
        if !plain.isEmpty { write(plain, language: "text") }
        file.flush()
    }

    /// Writes a block of code, between more backticks than it holds in a row.
    private func write(_ code: String, language: String) {
        var fence = "```"
        while code.contains(fence) { fence += "`" }
        file.write("\(fence)\(language)\n\(code)\n\(fence)\n\n")
    }
}

extension Shell {
    /// Runs an entry and records it, if that is wanted.
    func transcribing<Result>(_ entry: @autoclosure () -> String, _ body: () -> Result) -> Result {
        guard let transcript else { return body() }
        let entry = entry()
        if entry.hasPrefix("\\transcript") { return body() }
        let place = "As \(currentRole ?? "nobody") in \(backend?.databaseName ?? "no database")"
        return transcript.during(entry, as: place, flush: flush, body)
    }
}

extension String {
    /// Returns the text without the characters at both ends that satisfy a condition.
    fileprivate func trimming(_ condition: (Character) -> Bool) -> String {
        String(drop(while: condition).reversed().drop(while: condition).reversed())
    }
}
