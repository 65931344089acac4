import CLibEdit
import Glibc
import PsqlShell

/// Asks questions on the terminal.
enum Terminal {
    /// Shows a text and reads a line; without echo for passwords.
    static func ask(_ text: String, echoes: Bool) -> Answer {
        let device = open("/dev/tty", O_RDWR | O_CLOEXEC)
        let input = device >= 0 && isatty(0) == 1 ? device : 0
        let output = input == 0 ? 1 : device
        defer { if device >= 0 { close(device) } }
        _ = write(output, text, text.utf8.count)
        var saved = termios()
        let isSilent = !echoes && tcgetattr(input, &saved) == 0
        if isSilent {
            var silent = saved
            silent.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(input, TCSAFLUSH, &silent)
        }
        defer { if isSilent { tcsetattr(input, TCSAFLUSH, &saved) } }
        let answer = readLine(from: input)
        if isSilent, case .text = answer { _ = write(output, "\n", 1) }
        return answer
    }

    /// Reads bytes up to the end of a line, and not further.
    private static func readLine(from input: Int32) -> Answer {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while cle_wait_input(input) {
            guard read(input, &byte, 1) == 1 else {
                return bytes.isEmpty ? .end : .text(String(decoding: bytes, as: UTF8.self))
            }
            if byte == 0x0A { return .text(String(decoding: bytes, as: UTF8.self)) }
            bytes.append(byte)
        }
        return .cancelled
    }
}
