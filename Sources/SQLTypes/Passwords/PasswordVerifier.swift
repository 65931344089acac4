/// What is kept of passwords: SCRAM-SHA-256 verifiers (RFC 5803) and MD5 digests (`crypt.c`, `scram-common.c`).
public enum PasswordVerifier {
    /// The ways to keep a password (`PasswordType`).
    public enum Kind: Sendable {
        case plain
        case md5
        case scram
    }

    /// How many bytes of salt a verifier has (`SCRAM_DEFAULT_SALT_LEN`).
    private static let saltLength = 16

    /// Tells how a text keeps a password; what looks like neither digest nor verifier is the password itself
    /// (`get_password_type`).
    public static func kind(of text: String) -> Kind {
        let bytes = Array(text.utf8)
        if bytes.count == 35, text.hasPrefix("md5"), bytes.dropFirst(3).allSatisfy(isHexadecimal) { return .md5 }
        return parts(of: text) == nil ? .plain : .scram
    }

    /// Tells whether a byte is a digit of MD5's text.
    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66)
    }

    /// Returns the MD5 digest of a role's password (`pg_md5_encrypt`).
    public static func md5(_ password: String, role: String) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let digest = MD5.digest(Array(password.utf8) + Array(role.utf8))
        let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return "md5" + String(decoding: text, as: UTF8.self)
    }

    /// Returns a fresh verifier with salt from the operating system (`pg_be_scram_build_secret`).
    public static func scram(_ password: String, iterations: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<saltLength).map { _ in UInt8.random(in: 0...255, using: &generator) }
        return scram(password, salt: salt, iterations: iterations)
    }

    /// Returns the verifier with a salt: what a client's proof is checked with, not the password (`scram_build_secret`).
    public static func scram(_ password: String, salt: [UInt8], iterations: Int) -> String {
        let keys = keys(password, salt: salt, iterations: iterations)
        let saltText = ByteEncoding.base64(salt)
        return "SCRAM-SHA-256$\(iterations):\(saltText)$\(ByteEncoding.base64(keys.stored)):"
            + ByteEncoding.base64(keys.server)
    }

    /// Derives the two keys of a verifier.
    private static func keys(
        _ password: String, salt: [UInt8], iterations: Int
    ) -> (stored: [UInt8], server: [UInt8]) {
        let salted = KeyedDigest(key: Array(password.utf8)).derive(salt: salt, iterations: iterations)
        let keyed = KeyedDigest(key: salted)
        return (SHA2.sha256(keyed.digest(Array("Client Key".utf8))), keyed.digest(Array("Server Key".utf8)))
    }

    /// Tells whether what is kept of a role's password fits a password (`plain_crypt_verify`).
    public static func accepts(_ kept: String, _ password: String, role: String) -> Bool {
        switch kind(of: kept) {
        case .plain: return false
        case .md5: return kept == md5(password, role: role)
        case .scram:
            guard let parts = parts(of: kept) else { return false }
            return keys(password, salt: parts.salt, iterations: parts.iterations).server == parts.server
        }
    }

    /// The parts of a verifier.
    private struct Parts {
        var iterations: Int
        var salt: [UInt8]
        var server: [UInt8]
    }

    /// Takes a verifier apart; nil for any other text (`parse_scram_secret`).
    private static func parts(of text: String) -> Parts? {
        let fields = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 3, fields[0] == "SCRAM-SHA-256" else { return nil }
        let start = fields[1].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let keys = fields[2].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard start.count == 2, keys.count == 2, let iterations = Int(start[0]), iterations > 0,
            iterations <= Int(Int32.max), let salt = try? ByteEncoding.unbase64(start[1]),
            let stored = try? ByteEncoding.unbase64(keys[0]), stored.count == 32,
            let server = try? ByteEncoding.unbase64(keys[1]), server.count == 32
        else { return nil }
        return Parts(iterations: iterations, salt: salt, server: server)
    }
}
