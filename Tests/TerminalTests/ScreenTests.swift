import Testing

/// The model of a screen that the other tests look at.
struct ScreenTests {
    /// Draws what a program writes.
    private func screen(_ text: String) -> Screen { reader(text, 10, 3).screen }

    /// Reads what a program writes.
    private func reader(_ text: String, _ columns: Int, _ rows: Int) -> ScreenReader {
        var reader = ScreenReader(columns: columns, rows: rows)
        reader.read(Array(text.utf8))
        return reader
    }

    @Test(arguments: [
        ("abc\r\nd", "abc\nd", 1, 1), ("abc\rx", "xbc", 0, 1), ("abc\u{8}x", "abx", 0, 3), ("a\tb", "a       b", 0, 9),
        ("abcdefghij", "abcdefghij", 0, 9), ("abcdefghijk", "abcdefghij\nk", 1, 1),
        ("abcdefghij\r\nk", "abcdefghij\nk", 1, 1), ("abcdefghij\u{8}x", "abcdefghxj", 0, 9),
        ("abc\u{1B}[2Dx", "axc", 0, 2), ("abc\r\u{1B}[C\u{1B}[Kx", "ax", 0, 2), ("abcd\r\u{1B}[2Px", "xd", 0, 1),
        ("abcd\r\u{1B}[2@x", "x abcd", 0, 1), ("a\r\nb\r\nc\u{1B}[A\u{1B}[Jx", "a\nbx\n", 1, 2),
        ("a\r\nb\u{1B}[H\u{1B}[2Jx", "x\n", 0, 1), ("漢字x\u{8}\u{8}\u{8}y", "漢y x", 0, 3),
        ("abcdefghi漢", "abcdefghi\n漢", 1, 2), ("e\u{301}x", "e\u{301}x", 0, 2), ("a\u{1B}[1;31mb\u{1B}(B", "ab", 0, 2),
        ("1\r\n2\r\n3\r\n4\u{1B}[Hx", "1\nx\n3\n4", 1, 1), ("\u{1B}[2;3Hx", "\n  x", 1, 3),
    ])
    func draws(text: String, result: String, row: Int, column: Int) {
        let screen = screen(text)
        #expect(screen.text == result)
        #expect(screen.row == row)
        #expect(screen.column == column)
    }

    @Test func aCharacterMayComeInPieces() {
        var reader = ScreenReader(columns: 10, rows: 2)
        for byte in "é漢😀\u{1B}[1Dx".utf8 { reader.read([byte]) }
        #expect(reader.screen.text == "é漢 x")
        #expect(reader.unknown == [])
    }

    @Test func modesStylesAndBellsAreNoted() {
        let reader = reader("\u{1B}[?2004h\u{7}\u{1B}[1;31mx\u{1B}[m\u{1B}[?25l\u{1B}[?2004l\u{1B}[9z", 10, 2)
        #expect(reader.modes == [])
        #expect(reader.styles == ["1;31", ""])
        #expect(reader.bells == 1)
        #expect(reader.unknown == ["ESC[9z"])
    }

    @Test(arguments: [
        ("abcdefgh", 4, "abcd\nefgh", 2, 0), ("abcdef\r\nx", 4, "abcd\nef\nx", 2, 1),
        ("abcdefghijkl", 20, "abcdefghijkl", 0, 12),
        ("abcdefghijkl\u{1B}[A", 20, "abcdefghijkl", 0, 2), ("ab\r\ncd", 4, "ab\ncd", 1, 2), ("ab  ", 3, "ab", 1, 1),
        ("漢字漢", 5, "漢字\n漢", 1, 2),
    ])
    func breaksRowsAnew(text: String, columns: Int, result: String, row: Int, column: Int) {
        var screen = screen(text)
        screen.resize(columns: columns, rows: 3)
        #expect(screen.text.split(separator: "\n").joined(separator: "\n") == result)
        #expect(screen.row == row)
        #expect(screen.column == column)
    }
}
