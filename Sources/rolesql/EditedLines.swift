import CLibEdit
import Glibc
import PsqlShell

/// Lines from a terminal, edited with libedit.
final class EditedLines: LineSource {
    /// libedit's editor.
    private let editor: OpaquePointer
    /// libedit's history.
    private let libeditHistory: OpaquePointer
    /// The shell.
    private let shell: Shell
    /// The file of the history; nil without one.
    private let historyFile: HistoryFile?
    /// The prompt, kept while libedit may redraw it.
    private var prompt: UnsafeMutablePointer<CChar>?
    /// The statement so far.
    private var pending: [UInt8] = []
    /// The lines of a pasted or recalled text that have not been asked for yet.
    private var waiting: ArraySlice<[UInt8]> = []
    /// The history's entries, oldest first.
    private(set) var entries: [String] = []
    /// Tells whether the terminal is asked to mark pasted text; dumb ones would print the request, and in vi mode the marks
    /// would be commands.
    private var marksPastes: Bool {
        !isInViMode && !["dumb", nil].contains(FilePaths.environment("TERM"))
    }
    /// Tells whether the user's `.editrc` has chosen vi's keys.
    private let isInViMode: Bool
    /// Tells that a person types the lines.
    let isTerminal = true

    /// Prepares the terminal; nil if libedit cannot.
    init?(shell: Shell) {
        cle_use_utf8()
        guard let editor = cle_init(Program.name), let history = history_init() else { return nil }
        self.editor = editor
        libeditHistory = history
        self.shell = shell
        historyFile = HistoryFile(shell: shell)
        cle_add_fn(editor, "rolesql-complete", "complete a word") { editor, _ in
            EditedLines.of(editor)?.complete() ?? UInt8(CC_ERROR)
        }
        cle_add_fn(editor, "rolesql-eof", "delete, list or end the input") { editor, _ in
            EditedLines.of(editor)?.deleteOrEnd() ?? UInt8(CC_EOF)
        }
        isInViMode = cle_finish_setup(editor)
        cle_history_limit(history, Int32(historyFile?.limit ?? 500))
        for entry in historyFile?.load() ?? [] {
            entries.append(entry)
            cle_history_enter(history, entry)
        }
        cle_set_clientdata(editor, Unmanaged.passUnretained(self).toOpaque())
        cle_set_history(editor, history)
        cle_set_prompt(editor, { EditedLines.of($0)?.prompt }, 1)
    }

    deinit {
        el_end(editor)
        history_end(libeditHistory)
        free(prompt)
    }

    /// Finds the object that belongs to an editor.
    private static func of(_ editor: OpaquePointer?) -> EditedLines? {
        guard let data = cle_get_clientdata(editor) else { return nil }
        return Unmanaged<EditedLines>.fromOpaque(data).takeUnretainedValue()
    }

    /// Lets the user edit a line.
    func next(prompt makePrompt: () -> String, pending: [UInt8]) -> LineEvent {
        if cle_peek_interrupt() { waiting = [] }
        if let line = waiting.popFirst() { return .line(line) }
        free(prompt)
        prompt = strdup(makePrompt())
        self.pending = pending
        _ = cle_take_interrupt()
        var count: Int32 = 0
        guard let line = cle_gets(editor, &count, marksPastes) else {
            guard count == -1 && cle_take_interrupt() else { return .end }
            Self.send("^C")
            return .cancelled
        }
        let bytes = UnsafeRawBufferPointer(start: line, count: max(0, Int(count)))
        let text = bytes.last == 0x0A ? bytes.dropLast() : bytes[...]
        waiting = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)[...]
        return .line(waiting.popFirst() ?? [])
    }

    /// Adds an entry to the history.
    func remember(_ entry: String) {
        guard let historyFile, historyFile.accepts(entry, after: entries.last) else { return }
        entries.append(entry)
        cle_history_enter(libeditHistory, entry)
        historyFile.append(entry)
    }

    /// Writes to the terminal at once.
    private static func send(_ text: String) { _ = write(1, text, text.utf8.count) }

    /// Acts on Ctrl-D: ends the input on an empty line, deletes in the text, lists completions at its end.
    private func deleteOrEnd() -> UInt8 {
        guard let line = el_line(editor)?.pointee else { return UInt8(CC_EOF) }
        if line.buffer == line.lastchar { return UInt8(CC_EOF) }
        if line.cursor == line.lastchar { return complete() }
        cle_delete_next(editor)
        return UInt8(CC_REFRESH)
    }

    /// Completes the word in front of the cursor, or lists what it can become.
    private func complete() -> UInt8 {
        guard let line = el_line(editor)?.pointee else { return UInt8(CC_ERROR) }
        if !marksPastes && cle_has_input(0) {
            return el_insertstr(editor, "\t") == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
        }
        let before = UnsafeRawBufferPointer(start: line.buffer, count: max(0, line.cursor - line.buffer))
        let behind = UnsafeRawBufferPointer(start: line.cursor, count: max(0, line.lastchar - line.cursor))
        let text = String(decoding: pending, as: UTF8.self) + (pending.isEmpty ? "" : "\n")
        let completion = shell.complete(
            text + String(decoding: before, as: UTF8.self), behind: String(decoding: behind, as: UTF8.self))
        guard let first = completion.candidates.first else { return UInt8(CC_ERROR) }
        if completion.candidates.count == 1 {
            return replace(completion.word, by: completion.endsWord ? first + " " : first)
        }
        let common = completion.commonPrefix
        let isLonger = common.utf8.count > completion.word.utf8.count
        if isLonger || common.utf8.count == completion.word.utf8.count && common != completion.word {
            return replace(completion.word, by: common)
        }
        list(completion.candidates)
        return UInt8(CC_NORM)
    }

    /// Shows candidates below the line, many of them only if the user wants to see them.
    private func list(_ candidates: [String]) {
        Self.send("\r\n")
        if candidates.count > CompletionList.manyCandidates {
            Self.send("Display all \(candidates.count) possibilities? (y or n) ")
            let answer = cle_read_key(editor)
            Self.send("\r\n")
            guard answer == 0x79 || answer == 0x59 else { return cle_refresh(editor) }
        }
        Self.send(CompletionList.text(candidates, width: Int(cle_columns())) + "\r\n")
        cle_refresh(editor)
    }

    /// Puts a text in place of the word in front of the cursor.
    private func replace(_ word: String, by text: String) -> UInt8 {
        el_deletestr(editor, Int32(word.unicodeScalars.count))
        el_insertstr(editor, text)
        return UInt8(CC_REFRESH)
    }
}
