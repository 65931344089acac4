import Glibc
import Synchronization

/// Gives freed memory back to the system; Glibc's module leaves this GNU function out.
@_silgen_name("malloc_trim")
private func trimMemory(_ kept: Int) -> Int32

/// Knows how much memory the process uses and how much it may, so that a statement ends with an error before the machine
/// ends the process.
public enum MemoryGuard {
    /// Tells the number of bytes in a page.
    private static let pageSize = max(sysconf(Int32(_SC_PAGESIZE)), 1)
    /// Where Linux tells what the process uses; negative where it does not.
    private static let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    /// The limit on the process's address space (`ulimit -v`); nil when there is none.
    private static let addressSpace: Int? = {
        var limits = rlimit()
        guard getrlimit(__rlimit_resource_t(9), &limits) == 0, limits.rlim_cur < 1 << 46 else { return nil }
        return Int(limits.rlim_cur)
    }()
    /// The number of bytes above which statements that ask for more are refused; 0 as long as nobody has set it.
    private static let chosen = Atomic<Int>(0)
    /// Three quarters of the machine's memory, or less where the process may have less.
    private static let standard: Int = {
        let memory = max(sysconf(Int32(_SC_PHYS_PAGES)), 1) * pageSize / 4 * 3
        return addressSpace.map { min($0 / 8 * 7, memory) } ?? memory
    }()

    /// The number of bytes above which statements that ask for more are refused.
    public static var limit: Int {
        let chosen = chosen.load(ordering: .relaxed)
        return chosen > 0 ? chosen : standard
    }

    /// Sets the limit for the whole process; 0 for the standard one: three quarters of the machine's memory, or of the
    /// address space if that is limited.
    public static func setLimit(bytes: Int) { chosen.store(bytes, ordering: .relaxed) }

    /// The number of bytes that the process uses: of address space where that is limited, else of memory. 0 if unknown.
    public static func used() -> Int {
        var text: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0)
        return withUnsafeMutableBytes(of: &text) { buffer in
            let count = pread(descriptor, buffer.baseAddress, buffer.count, 0)
            guard count > 0 else { return 0 }
            var numbers = (0, 0)
            var isSecond = false
            for byte in buffer[..<count] {
                guard byte >= 0x30 && byte <= 0x39 else {
                    if isSecond { break }
                    isSecond = true
                    continue
                }
                let digit = Int(byte) - 0x30
                if isSecond { numbers.1 = numbers.1 * 10 + digit } else { numbers.0 = numbers.0 * 10 + digit }
            }
            return (addressSpace == nil ? numbers.1 : numbers.0) * pageSize
        }
    }

    /// Throws 53200 when there is no room for something large; what is small is not looked at.
    public static func check(adding bytes: Int) throws(Diagnostic) {
        guard bytes > 64 << 20, used() + bytes > limit else { return }
        throw error
    }

    /// Gives memory that was freed back to the machine.
    public static func release() { _ = trimMemory(0) }

    /// The error of a statement that would need too much memory.
    public static var error: Diagnostic {
        Diagnostic(.outOfMemory, "out of memory", detail: "The statement needs more memory than there is.")
    }
}
