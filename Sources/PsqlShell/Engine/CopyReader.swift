import Glibc

/// Reads the data of COPY FROM STDIN from where the statement came from, up to `\.` (psql's `handleCopyIn`).
final class CopyReader {
    private let shell: Shell
    private var isDone = false
    /// Tells whether somebody at a terminal knows that data are wanted.
    private var isGreeted = false
    /// Tells whether data were asked for.
    private(set) var hasBegun = false

    /// Makes a reader that has read nothing.
    init(_ shell: Shell) { self.shell = shell }

    /// Returns more data; nil at their end, after which other data begin.
    func next() -> [UInt8]? {
        if let copyInput = shell.copyInput { return copyInput() }
        if isDone {
            isDone = false
            isGreeted = false
            return nil
        }
        let source = shell.currentSource ?? shell.standardSource
        if !isGreeted { greet(source) }
        isGreeted = true
        hasBegun = true
        var bytes: [UInt8] = []
        while bytes.count < 1 << 13 {
            guard let line = readLine(source) else {
                isDone = true
                break
            }
            bytes += line
            bytes.append(0x0A)
        }
        if bytes.isEmpty {
            isDone = false
            return nil
        }
        return bytes
    }

    /// Tells a person at a terminal how the data end.
    private func greet(_ source: any LineSource) {
        guard source.isTerminal else { return }
        shell.say(
            "Enter data to be copied followed by a newline.\n"
                + "End with a backslash and a period on a line by itself, or an EOF signal.")
        shell.flush()
    }

    /// Returns the next line of data; nil at `\.` and at the end of the input.
    private func readLine(_ source: any LineSource) -> [UInt8]? {
        let read = { [shell] in source.next(prompt: { PromptBuilder.text(ofCopyIn: shell) }, pending: []) }
        let event = source.isTerminal ? shell.activity?.suspend(read) ?? read() : read()
        if case .cancelled = event { shell.backend?.cancel() }
        guard case .line(let line) = event else { return nil }
        if shell.currentSource === source { shell.place?.line += 1 }
        return line == Self.marker || line == Self.markerWithReturn ? nil : line
    }

    /// The line `\.`.
    private static let marker: [UInt8] = [0x5C, 0x2E]
    /// The line `\.` in a file whose lines end in CR and LF.
    private static let markerWithReturn: [UInt8] = [0x5C, 0x2E, 0x0D]

    /// Passes over the data of a COPY FROM STDIN that was refused before it asked for them; a person has not typed them.
    func skipAfterFailure(of query: [UInt8]) {
        var detector = CopyDetector(query)
        guard shell.copyInput == nil, let source = shell.currentSource, !source.isTerminal,
            detector.copiesFromClient()
        else { return }
        while readLine(source) != nil {}
    }
}

extension Shell {
    /// Shows a text and takes the next line of standard input for the answer.
    package func askInput(_ text: String) -> Answer {
        out.write(text)
        out.flush()
        guard case .line(let line) = standardSource.next(prompt: { "" }, pending: []) else { return .end }
        if currentSource === standardSource { place?.line += 1 }
        return .text(String(decoding: line, as: UTF8.self))
    }

    /// The lines of standard input.
    var standardSource: any LineSource {
        if let standardInput { return standardInput }
        let source = FileLines(descriptor: 0)
        standardInput = source
        return source
    }
}
