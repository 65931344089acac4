import Glibc
import Synchronization

/// A line on a terminal that shows that a statement or a script is still at work, once it has taken half a second. It is drawn from
/// another thread than the one that works, and goes away before anything else is written.
package final class Activity: Sendable {
    /// What is going on.
    private struct State {
        /// The number of statements and scripts that have begun and not ended, one within the other.
        var depth = 0
        /// When the outermost one began, in milliseconds.
        var start = 0.0
        /// How much of a script has been read, and its size; 0 when that is not known.
        var done = 0, total = 0
        /// Tells whether the line stands on the screen.
        var isShown = false
        /// Tells whether the cursor stands at the beginning of a line.
        var isAtLineStart = true
        /// The number of reasons not to draw.
        var suspensions = 0
    }

    /// What is going on.
    private let state = Mutex(State())
    /// The terminal.
    private let descriptor: Int32
    /// Wakes the thread that draws.
    private let wake: @Sendable () -> Void

    /// Makes an activity that is drawn on a terminal by a thread that `wake` wakes.
    package init(descriptor: Int32, wake: @escaping @Sendable () -> Void) {
        self.descriptor = descriptor
        self.wake = wake
    }

    /// Tells whether something is at work, so that `draw` is to be called now and then.
    package var isActive: Bool { state.withLock { $0.depth > 0 } }

    /// Does some work; of a script of a known size, `advance` tells how far it is.
    package func during<Result>(size: Int = 0, _ work: () -> Result) -> Result {
        let isOutermost = state.withLock { state in
            state.depth += 1
            if state.depth == 1 { (state.start, state.done, state.total) = (Stopwatch.now(), 0, size) }
            return state.depth == 1
        }
        if isOutermost { wake() }
        defer {
            state.withLock { $0.depth -= 1 }
            hide()
        }
        return work()
    }

    /// Notes how many bytes of the outermost script have been read.
    func advance(to done: Int) { state.withLock { if $0.depth == 1 { $0.done = done } } }

    /// Does something that uses the terminal itself.
    package func suspend<Result>(_ body: () -> Result) -> Result {
        hide()
        state.withLock { $0.suspensions += 1 }
        defer { state.withLock { $0.suspensions -= 1 } }
        return body()
    }

    /// Takes the line away before other bytes are written, and notes whether they end a line.
    func willWrite(_ bytes: [UInt8]) {
        hide()
        state.withLock { $0.isAtLineStart = bytes.last == 0x0A }
    }

    /// Takes the line away.
    private func hide() {
        state.withLock { state in
            if state.isShown { Self.send("\r\u{1B}[K", to: descriptor) }
            state.isShown = false
        }
    }

    /// Draws the line if the work takes long.
    package func draw() {
        state.withLock { state in
            let time = Stopwatch.now() - state.start
            guard state.depth > 0, state.suspensions == 0, state.isAtLineStart, time >= 500 else { return }
            Self.send(
                "\r" + Self.text(milliseconds: time, done: state.done, total: state.total) + "\u{1B}[K", to: descriptor)
            state.isShown = true
        }
    }

    /// Returns the line: how much of a script is done, or a mark that moves, and the seconds that it has taken.
    static func text(milliseconds: Double, done: Int, total: Int) -> String {
        let width = 30
        let seconds = "\(Int(milliseconds / 1000)) s"
        guard total > 0 else {
            let place = Int(milliseconds / 100) % (width - 2)
            let bar = String(repeating: ".", count: place) + "###" + String(repeating: ".", count: width - 3 - place)
            return "[\(bar)]  \(seconds)"
        }
        let percent = min(done, total) * 100 / total
        let full = width * percent / 100
        let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
        return "[\(bar)] \(percent)%  \(seconds)"
    }

    /// Writes to the terminal.
    private static func send(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
    }
}
