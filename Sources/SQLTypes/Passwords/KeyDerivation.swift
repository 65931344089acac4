/// SHA-256 over whole blocks of words, for deriving keys: the thousands of steps that a password takes allocate nothing.
struct BlockDigest {
    /// The eight words of the state.
    private(set) var state: [UInt32] = [
        0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
    ]

    /// The constants of the rounds: the first bits of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = [
        0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
        0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
        0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
        0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
        0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
        0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
        0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
        0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
    ]

    /// Works one block of sixteen words into the state.
    mutating func update(_ block: [UInt32]) {
        var w = block
        w.reserveCapacity(64)
        for i in 16..<64 {
            let x = w[i - 15]
            let y = w[i - 2]
            let a = (x >> 7 | x << 25) ^ (x >> 18 | x << 14) ^ (x >> 3)
            let b = (y >> 17 | y << 15) ^ (y >> 19 | y << 13) ^ (y >> 10)
            w.append(w[i - 16] &+ a &+ w[i - 7] &+ b)
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for i in 0..<64 {
            let mixE = (e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)
            let first = h &+ mixE &+ ((e & f) ^ (~e & g)) &+ Self.constants[i] &+ w[i]
            let mixA = (a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)
            let second = mixA &+ ((a & b) ^ (a & c) ^ (b & c))
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }
        let changes = [a, b, c, d, e, f, g, h]
        for i in 0..<8 { state[i] &+= changes[i] }
    }
}

/// Keyed digests (RFC 2104) and keys from passwords (RFC 8018) over SHA-256.
struct KeyedDigest {
    /// The state behind the inner key, and behind the outer one.
    private var inner = BlockDigest()
    private var outer = BlockDigest()

    /// Takes a key.
    init(key: [UInt8]) {
        var block = key.count > 64 ? SHA2.sha256(key) : key
        block += Array(repeating: 0, count: 64 - block.count)
        inner.update(Self.words(block.map { $0 ^ 0x36 }))
        outer.update(Self.words(block.map { $0 ^ 0x5C }))
    }

    /// Returns the digest of a message.
    func digest(_ message: [UInt8]) -> [UInt8] { Self.bytes(words(of: message)) }

    /// Returns the digest of a message as eight words.
    private func words(of message: [UInt8]) -> [UInt32] {
        var padded = message
        padded.append(0x80)
        while padded.count % 64 != 56 { padded.append(0) }
        let bits = UInt64(64 + message.count) * 8
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            padded.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
        var state = inner
        for start in stride(from: 0, to: padded.count, by: 64) {
            state.update(Self.words(Array(padded[start..<(start + 64)])))
        }
        return finished(state.state)
    }

    /// Runs the outer digest over the result of the inner one.
    private func finished(_ result: [UInt32]) -> [UInt32] {
        var state = outer
        state.update(result + [0x8000_0000, 0, 0, 0, 0, 0, 0, (64 + 32) * 8])
        return state.state
    }

    /// Derives a key of 32 bytes from the password that is the key here (PBKDF2).
    func derive(salt: [UInt8], iterations: Int) -> [UInt8] {
        var step = words(of: salt + [0, 0, 0, 1])
        var result = step
        for _ in 1..<max(1, iterations) {
            var state = inner
            state.update(step + [0x8000_0000, 0, 0, 0, 0, 0, 0, (64 + 32) * 8])
            step = finished(state.state)
            for i in 0..<8 { result[i] ^= step[i] }
        }
        return Self.bytes(result)
    }

    /// Reads words, the highest byte first.
    private static func words(_ bytes: [UInt8]) -> [UInt32] {
        stride(from: 0, to: bytes.count, by: 4).map { i in
            bytes[i..<(i + 4)].reduce(UInt32(0)) { word, byte in word << 8 | UInt32(byte) }
        }
    }

    /// Writes words, the highest byte first.
    private static func bytes(_ words: [UInt32]) -> [UInt8] {
        var result: [UInt8] = []
        for word in words {
            for shift in [UInt32(24), 16, 8, 0] { result.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
        return result
    }
}
