import Glibc

/// What a source of lines gives.
package enum LineEvent {
    /// A line without its newline.
    case line([UInt8])
    /// The end of the input.
    case end
    /// Ctrl-C at the prompt: the statement so far is dropped.
    case cancelled
}

/// Where lines come from: a terminal, a file, or a test's script.
package protocol LineSource: AnyObject {
    /// Tells whether a person types the lines.
    var isTerminal: Bool { get }
    /// Returns the next line; `prompt` is shown on a terminal. `pending` is the statement so far.
    func next(prompt: () -> String, pending: [UInt8]) -> LineEvent
    /// Takes note of a whole statement or command, for the history.
    func remember(_ entry: String)
}

extension LineSource {
    /// Takes note of nothing.
    package func remember(_ entry: String) {}
}

/// Reads lines from a file, a pipe or a terminal without editing.
package final class FileLines: LineSource {
    /// Where bytes are read from.
    private let descriptor: Int32
    /// Where prompts are written; nil when nobody needs them.
    private let echoesPrompt: Output?
    /// The bytes that have been read.
    private var buffer: [UInt8] = []
    /// The beginning of the next line in the buffer.
    private var position = 0
    /// The number of bytes that were read and are in the buffer no more.
    private var dropped = 0
    /// Tells whether the end has been read.
    private var isAtEnd = false
    /// Tells whether a person types the lines.
    package let isTerminal: Bool
    /// Tells whether the last read failed, and how.
    package private(set) var failure: Int32 = 0

    /// Waits for input; false when Ctrl-C comes first.
    private let waits: (Int32) -> Bool

    /// Reads from a descriptor; prompts go to `prompts` when a person types the lines, who may press Ctrl-C.
    package init(descriptor: Int32, prompts: Output? = nil, waits: @escaping (Int32) -> Bool = { _ in true }) {
        self.descriptor = descriptor
        self.waits = waits
        echoesPrompt = prompts
        isTerminal = prompts != nil
    }

    /// The size of the file, in bytes; 0 when it is none.
    var size: Int {
        var about = stat()
        return fstat(descriptor, &about) == 0 && about.st_mode & S_IFMT == S_IFREG ? Int(about.st_size) : 0
    }

    /// How many bytes of the file the lines so far take.
    var bytesRead: Int { dropped + position }

    /// Returns the next line.
    package func next(prompt: () -> String, pending: [UInt8]) -> LineEvent {
        if let echoesPrompt {
            echoesPrompt.write(prompt())
            echoesPrompt.flush()
        }
        var searched = position
        while true {
            if let newline = newline(from: searched) {
                let line = Array(buffer[position..<newline])
                position = newline + 1
                return .line(line)
            }
            searched = buffer.count
            guard !isAtEnd else { break }
            guard waits(descriptor) else { return .cancelled }
            searched -= refill()
        }
        guard position < buffer.count else {
            isAtEnd = !isTerminal
            return .end
        }
        let line = Array(buffer[position...])
        position = buffer.count
        return .line(line)
    }

    /// Returns where the first newline stands from a position on.
    private func newline(from start: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, 0x0A, bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    /// Reads more; returns how many bytes at the front were dropped.
    private func refill() -> Int {
        let passed = position
        dropped += passed
        buffer.removeSubrange(..<position)
        position = 0
        var block = [UInt8](repeating: 0, count: 1 << 16)
        let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count > 0 {
            buffer += block[..<count]
        } else if count == 0 || errno != EINTR {
            if count < 0 { failure = errno }
            isAtEnd = true
        }
        return passed
    }
}

/// Gives the lines of a text, for `-c` and for tests.
package final class ScriptedLines: LineSource {
    /// The lines that are left.
    private var lines: ArraySlice<[UInt8]>
    /// Tells that no person types the lines.
    package let isTerminal = false

    /// Takes a text apart.
    package init(_ text: String) {
        var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines[...]
    }

    /// Returns the next line.
    package func next(prompt: () -> String, pending: [UInt8]) -> LineEvent {
        lines.popFirst().map(LineEvent.line) ?? .end
    }
}
