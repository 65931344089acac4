import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes

/// Keeps passwords as PostgreSQL does: never as they were written.
struct PasswordKeeper {
    /// Where settings are and notices go.
    let context: ExecutionContext

    /// The longest text of a digest or verifier (`MAX_ENCRYPTED_PASSWORD_LEN`).
    private static let maximumLength = 512

    /// Returns what is kept of a role's password; an empty one is none (`CreateRole`, `encrypt_password`).
    func kept(_ password: String?, role: String) throws(Diagnostic) -> String? {
        guard let password else { return nil }
        if password.isEmpty || PasswordVerifier.accepts(password, "", role: role) {
            let text = "empty string is not a valid password, clearing password"
            context.notice(Diagnostic(.notice, .successfulCompletion, text))
            return nil
        }
        let kept = hashed(password, role: role)
        guard kept.utf8.count <= Self.maximumLength else {
            throw Diagnostic(
                .programLimitExceeded, "encrypted password is too long",
                detail: "Encrypted passwords must be no longer than \(Self.maximumLength) bytes.")
        }
        if case .md5 = PasswordVerifier.kind(of: kept), context.session.settings.isOn("md5_password_warnings") {
            context.notice(
                Diagnostic(
                    .warning, SQLState("01P01"), "setting an MD5-encrypted password",
                    detail: "MD5 password support is deprecated and will be removed in a future release of PostgreSQL.",
                    hint: "Refer to the PostgreSQL documentation for details about migrating to another password type."
                ))
        }
        return kept
    }

    /// Returns the verifier or digest of a password; one that is handed over stays as it is.
    private func hashed(_ password: String, role: String) -> String {
        guard case .plain = PasswordVerifier.kind(of: password) else { return password }
        let settings = context.session.settings
        if settings.value("password_encryption") == "md5" { return PasswordVerifier.md5(password, role: role) }
        let iterations = settings.value("scram_iterations").flatMap { Int($0) } ?? 4096
        return PasswordVerifier.scram(password, iterations: iterations)
    }

    /// Takes away the password of a role that gets another name, as the name is part of the digest (`RenameRole`).
    func forgetDigest(of role: inout Role) {
        guard let password = role.password, case .md5 = PasswordVerifier.kind(of: password) else { return }
        role.password = nil
        context.notice(
            Diagnostic(.notice, .successfulCompletion, "MD5 password cleared because of role rename"))
    }
}
