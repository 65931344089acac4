import Glibc
import PsqlShell

/// Asks questions on the terminal.
enum Terminal {
    /// Shows a text and reads a line; without echo for passwords. Nil at the end of the input.
    static func ask(_ text: String, echoes: Bool) -> String? {
        let device = open("/dev/tty", O_RDWR | O_CLOEXEC)
        let input = device >= 0 && isatty(0) == 1 ? device : 0
        defer { if device >= 0 { close(device) } }
        _ = write(input == 0 ? 1 : device, text, text.utf8.count)
        var saved = termios()
        let isTerminal = tcgetattr(input, &saved) == 0
        if isTerminal && !echoes {
            var silent = saved
            silent.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(input, TCSAFLUSH, &silent)
        }
        defer {
            if isTerminal && !echoes {
                tcsetattr(input, TCSAFLUSH, &saved)
                _ = write(device >= 0 ? device : 1, "\n", 1)
            }
        }
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while read(input, &byte, 1) == 1 {
            if byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
