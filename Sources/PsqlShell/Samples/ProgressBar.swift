/// A line on a terminal that shows how far something has come, and goes away at its end.
struct ProgressBar {
    private let output: Output
    private let total: Int
    private let width: Int
    private var shown = -1
    private var label = ""

    /// Begins a bar for so much work on a terminal of so many columns.
    init(_ output: Output, total: Int, columns: Int) {
        self.output = output
        self.total = max(total, 1)
        width = min(max(columns - 30, 0), 40)
    }

    /// Shows how much is done, and of what, if that looks different from before.
    mutating func show(_ done: Int, _ label: String) {
        let percent = min(done, total) * 100 / total
        guard percent != shown || label != self.label else { return }
        shown = percent
        self.label = label
        let full = width * percent / 100
        let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
        let name = label + String(repeating: " ", count: max(16 - label.utf8.count, 0))
        let number = String(repeating: " ", count: percent < 10 ? 2 : percent < 100 ? 1 : 0) + String(percent)
        output.write("\r\(name) [\(bar)] \(number)%")
        output.flush()
    }

    /// Takes the line away.
    func end() {
        guard shown >= 0 else { return }
        output.write("\r" + String(repeating: " ", count: width + 25) + "\r")
        output.flush()
    }
}
