/// The digest MD5 (RFC 1321).
enum MD5 {
    /// How far each step rotates.
    private static let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]

    /// The constants, as numbers in a text.
    private static let constants = Digest.words(
        """
        d76aa478 e8c7b756 242070db c1bdceee f57c0faf 4787c62a a8304613 fd469501 698098d8 8b44f7af ffff5bb1 895cd7be
        6b901122 fd987193 a679438e 49b40821 f61e2562 c040b340 265e5a51 e9b6c7aa d62f105d 02441453 d8a1e681 e7d3fbc8
        21e1cde6 c33707d6 f4d50d87 455a14ed a9e3e905 fcefa3f8 676f02d9 8d2a4c8a fffa3942 8771f681 6d9d6122 fde5380c
        a4beea44 4bdecfa9 f6bb4b60 bebfbc70 289b7ec6 eaa127fa d4ef3085 04881d05 d9d4d039 e6db99e5 1fa27cf8 c4ac5665
        f4292244 432aff97 ab9423a7 fc93a039 655b59c3 8f0ccc92 ffeff47d 85845dd1 6fa87e4f fe2ce6e0 a3014314 4e0811a1
        f7537e82 bd3af235 2ad7d2bb eb86d391
        """
    ).map { UInt32(truncatingIfNeeded: $0) }

    /// Returns the sixteen bytes of the digest.
    static func digest(_ bytes: [UInt8]) -> [UInt8] {
        let message = Digest.padded(bytes, block: 64, bigEndian: false)
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
        for start in stride(from: 0, to: message.count, by: 64) { round(message[start..<(start + 64)], &state) }
        return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32($0 * 8)) } }
    }

    /// Works one block into the state.
    private static func round(_ block: ArraySlice<UInt8>, _ state: inout [UInt32]) {
        let words = (0..<16).map { i in
            (0..<4).reduce(UInt32(0)) { $0 | UInt32(block[block.startIndex + i * 4 + $1]) << UInt32($1 * 8) }
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        for i in 0..<64 {
            let (f, g) = mix(i, b, c, d)
            let sum = a &+ f &+ constants[i] &+ words[g]
            let shift = shifts[(i / 16) * 4 + i % 4]
            (a, d, c, b) = (d, c, b, b &+ (sum << shift | sum >> (32 - shift)))
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
    }

    /// Returns the function of a step and the word that it takes.
    private static func mix(_ i: Int, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> (UInt32, Int) {
        switch i / 16 {
        case 0: ((b & c) | (~b & d), i)
        case 1: ((d & b) | (~d & c), (5 * i + 1) % 16)
        case 2: (b ^ c ^ d, (3 * i + 5) % 16)
        default: (c ^ (b | ~d), (7 * i) % 16)
        }
    }
}

/// What digests share.
enum Digest {
    /// Reads hexadecimal words.
    static func words(_ text: String) -> [UInt64] {
        text.split { $0 == " " || $0 == "\n" }.compactMap { UInt64($0, radix: 16) }
    }

    /// Fills a message up to whole blocks: a bit, zeros, the length in bits.
    static func padded(_ bytes: [UInt8], block: Int, bigEndian: Bool) -> [UInt8] {
        var message = bytes
        message.append(0x80)
        let room = block == 128 ? 16 : 8
        while message.count % block != block - room { message.append(0) }
        if room == 16 { message += Array(repeating: 0, count: 8) }
        let bits = UInt64(bytes.count) * 8
        for i in 0..<8 {
            message.append(UInt8(truncatingIfNeeded: bits >> UInt64(bigEndian ? 56 - i * 8 : i * 8)))
        }
        return message
    }
}

/// The digests of the family SHA-2 (FIPS 180-4).
enum SHA2 {
    /// The constants of 64 bits; the upper halves of the first 64 are those of 32 bits.
    private static let constants = Digest.words(
        """
        428a2f98d728ae22 7137449123ef65cd b5c0fbcfec4d3b2f e9b5dba58189dbbc 3956c25bf348b538 59f111f1b605d019
        923f82a4af194f9b ab1c5ed5da6d8118 d807aa98a3030242 12835b0145706fbe 243185be4ee4b28c 550c7dc3d5ffb4e2
        72be5d74f27b896f 80deb1fe3b1696b1 9bdc06a725c71235 c19bf174cf692694 e49b69c19ef14ad2 efbe4786384f25e3
        0fc19dc68b8cd5b5 240ca1cc77ac9c65 2de92c6f592b0275 4a7484aa6ea6e483 5cb0a9dcbd41fbd4 76f988da831153b5
        983e5152ee66dfab a831c66d2db43210 b00327c898fb213f bf597fc7beef0ee4 c6e00bf33da88fc2 d5a79147930aa725
        06ca6351e003826f 142929670a0e6e70 27b70a8546d22ffc 2e1b21385c26c926 4d2c6dfc5ac42aed 53380d139d95b3df
        650a73548baf63de 766a0abb3c77b2a8 81c2c92e47edaee6 92722c851482353b a2bfe8a14cf10364 a81a664bbc423001
        c24b8b70d0f89791 c76c51a30654be30 d192e819d6ef5218 d69906245565a910 f40e35855771202a 106aa07032bbd1b8
        19a4c116b8d2d0c8 1e376c085141ab53 2748774cdf8eeb99 34b0bcb5e19b48a8 391c0cb3c5c95a63 4ed8aa4ae3418acb
        5b9cca4f7763e373 682e6ff3d6b2b8a3 748f82ee5defb2fc 78a5636f43172f60 84c87814a1f0ab72 8cc702081a6439ec
        90befffa23631e28 a4506cebde82bde9 bef9a3f7b2c67915 c67178f2e372532b ca273eceea26619c d186b8c721c0c207
        eada7dd6cde0eb1e f57d4f7fee6ed178 06f067aa72176fba 0a637dc5a2c898a6 113f9804bef90dae 1b710b35131c471b
        28db77f523047d84 32caab7b40c72493 3c9ebe0a15c9bebc 431d67c49c100d4c 4cc5d4becb3e42b6 597f299cfc657e2a
        5fcb6fab3ad6faec 6c44198c4a475817
        """)

    /// Returns the digest SHA-224.
    static func sha224(_ bytes: [UInt8]) -> [UInt8] {
        narrow(bytes, "c1059ed8 367cd507 3070dd17 f70e5939 ffc00b31 68581511 64f98fa7 befa4fa4", 28)
    }

    /// Returns the digest SHA-256.
    static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        narrow(bytes, "6a09e667 bb67ae85 3c6ef372 a54ff53a 510e527f 9b05688c 1f83d9ab 5be0cd19", 32)
    }

    /// Returns the digest SHA-384.
    static func sha384(_ bytes: [UInt8]) -> [UInt8] {
        wide(
            bytes,
            """
            cbbb9d5dc1059ed8 629a292a367cd507 9159015a3070dd17 152fecd8f70e5939
            67332667ffc00b31 8eb44a8768581511 db0c2e0d64f98fa7 47b5481dbefa4fa4
            """, 48)
    }

    /// Returns the digest SHA-512.
    static func sha512(_ bytes: [UInt8]) -> [UInt8] {
        wide(
            bytes,
            """
            6a09e667f3bcc908 bb67ae8584caa73b 3c6ef372fe94f82b a54ff53a5f1d36f1
            510e527fade682d1 9b05688c2b3e6c1f 1f83d9abfb41bd6b 5be0cd19137e2179
            """, 64)
    }

    /// Computes a digest of 32-bit words.
    private static func narrow(_ bytes: [UInt8], _ start: String, _ length: Int) -> [UInt8] {
        var state = Digest.words(start).map { UInt32(truncatingIfNeeded: $0) }
        let keys = constants.prefix(64).map { UInt32(truncatingIfNeeded: $0 >> 32) }
        compress(
            Digest.padded(bytes, block: 64, bigEndian: true), &state, keys,
            ((7, 18, 3), (17, 19, 10), (6, 11, 25), (2, 13, 22)))
        return output(state, length)
    }

    /// Computes a digest of 64-bit words.
    private static func wide(_ bytes: [UInt8], _ start: String, _ length: Int) -> [UInt8] {
        var state = Digest.words(start)
        compress(
            Digest.padded(bytes, block: 128, bigEndian: true), &state, constants,
            ((1, 8, 7), (19, 61, 6), (14, 18, 41), (28, 34, 39)))
        return output(state, length)
    }

    /// Writes the state as bytes.
    private static func output<W: FixedWidthInteger & UnsignedInteger>(_ state: [W], _ length: Int) -> [UInt8] {
        let size = W.bitWidth / 8
        let bytes = state.flatMap { word in (0..<size).map { UInt8(truncatingIfNeeded: word >> W((size - 1 - $0) * 8)) }
        }
        return Array(bytes.prefix(length))
    }

    /// The distances by which the four mixing functions rotate and shift.
    private typealias Distances = ((Int, Int, Int), (Int, Int, Int), (Int, Int, Int), (Int, Int, Int))

    /// Works all blocks into the state.
    private static func compress<W: FixedWidthInteger & UnsignedInteger>(
        _ message: [UInt8], _ state: inout [W], _ keys: [W], _ distances: Distances
    ) {
        let size = W.bitWidth / 8
        var w = [W](repeating: 0, count: keys.count)
        for block in stride(from: 0, to: message.count, by: size * 16) {
            for i in 0..<16 {
                w[i] = (0..<size).reduce(W(0)) { $0 << 8 | W(message[block + i * size + $1]) }
            }
            for i in 16..<keys.count {
                let a =
                    rotate(w[i - 15], distances.0.0) ^ rotate(w[i - 15], distances.0.1)
                    ^ (w[i - 15] >> W(distances.0.2))
                let b =
                    rotate(w[i - 2], distances.1.0) ^ rotate(w[i - 2], distances.1.1) ^ (w[i - 2] >> W(distances.1.2))
                w[i] = w[i - 16] &+ a &+ w[i - 7] &+ b
            }
            let mixed = rounds(w, state, keys, distances)
            for i in 0..<8 { state[i] &+= mixed[i] }
        }
    }

    /// Runs the rounds of one block.
    private static func rounds<W: FixedWidthInteger & UnsignedInteger>(
        _ w: [W], _ state: [W], _ keys: [W], _ distances: Distances
    ) -> [W] {
        var s = state
        for i in keys.indices {
            let e = s[4]
            let a = s[0]
            let big1 = rotate(e, distances.2.0) ^ rotate(e, distances.2.1) ^ rotate(e, distances.2.2)
            let choice = (e & s[5]) ^ (~e & s[6])
            let first = s[7] &+ big1 &+ choice &+ keys[i] &+ w[i]
            let big0 = rotate(a, distances.3.0) ^ rotate(a, distances.3.1) ^ rotate(a, distances.3.2)
            let majority = (a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2])
            s = [first &+ big0 &+ majority, a, s[1], s[2], s[3] &+ first, e, s[5], s[6]]
        }
        return s
    }

    /// Rotates bits to the right.
    private static func rotate<W: FixedWidthInteger & UnsignedInteger>(_ word: W, _ bits: Int) -> W {
        word >> W(bits) | word << W(W.bitWidth - bits)
    }
}

/// Cyclic checksums.
enum Checksum {
    /// Returns the 32-bit checksum with a reflected polynomial.
    static func crc(_ bytes: [UInt8], polynomial: UInt32) -> Int64 {
        var register = UInt32.max
        for byte in bytes {
            register ^= UInt32(byte)
            for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ polynomial : register >> 1 }
        }
        return Int64(~register)
    }
}
