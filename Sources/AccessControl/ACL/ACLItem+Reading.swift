import SQLBasics

extension ACLItem {
    /// Reads an entry from its text, `alice=r*w/bob` (`aclitemin`, `aclparse`).
    ///
    /// `warn` gets the warning for a text without a grantor, who is then the bootstrap superuser.
    package init(
        text: String, idOf: (String) -> RoleID?, warn: (Diagnostic) -> Void = { _ in }
    ) throws(Diagnostic) {
        var reader = ACLItemReader(text)
        let grantee = try reader.grantee()
        self.init(grantee: .publicGrantee, grantor: .bootstrapSuperuser, privileges: [])
        if !grantee.isEmpty { self.grantee = try Self.role(grantee, idOf) }
        (privileges, grantOptions) = try reader.rights()
        if let name = try reader.grantor() {
            grantor = try Self.role(name, idOf)
        } else {
            warn(Diagnostic(.warning, .invalidGrantor, "defaulting grantor to user ID 10"))
        }
        try reader.end()
    }

    /// Returns the number of a role that a text names.
    private static func role(_ name: String, _ idOf: (String) -> RoleID?) throws(Diagnostic) -> RoleID {
        guard let id = idOf(name) else { throw Diagnostic(.undefinedObject, "role \"\(name)\" does not exist") }
        return id
    }
}

/// Takes the text of an ACL entry apart, from left to right.
private struct ACLItemReader {
    /// What has not been read yet.
    private var rest: Substring

    /// Makes a reader at the beginning of a text.
    init(_ text: String) { rest = Substring(text) }

    /// Takes a name, quoted or not; empty when none stands there (`getid`).
    private mutating func name() -> String {
        rest = rest.drop(while: \.isWhitespace)
        var name = ""
        var isQuoted = false
        while let c = rest.first {
            if c == "\"" {
                rest.removeFirst()
                if isQuoted, rest.first == "\"" { name.append(rest.removeFirst()) } else { isQuoted.toggle() }
            } else if isQuoted || c.isLetter || c.isNumber || c == "_" {
                name.append(rest.removeFirst())
            } else {
                break
            }
        }
        rest = rest.drop(while: \.isWhitespace)
        return name
    }

    /// Takes the grantee and the equals sign; the words `user` and `group` may stand in front.
    mutating func grantee() throws(Diagnostic) -> String {
        var found = name()
        if rest.first != "=" {
            guard found == "user" || found == "group" else {
                throw Diagnostic(
                    .invalidTextRepresentation, "unrecognized key word: \"\(found)\"",
                    hint: "ACL key word must be \"group\" or \"user\".")
            }
            found = name()
            if found.isEmpty {
                throw Diagnostic(
                    .invalidTextRepresentation, "missing name",
                    hint: "A name must follow the \"group\" or \"user\" key word.")
            }
        }
        guard rest.first == "=" else { throw Diagnostic(.invalidTextRepresentation, "missing \"=\" sign") }
        rest.removeFirst()
        return found
    }

    /// Takes the letters, each with a star when it may be granted on.
    mutating func rights() throws(Diagnostic) -> (PrivilegeSet, PrivilegeSet) {
        var privileges = PrivilegeSet.none
        var options = PrivilegeSet.none
        var last = PrivilegeSet.none
        while let c = rest.first, c == "*" || c.isASCII && c.isLetter {
            rest.removeFirst()
            if c == "*" {
                options.formUnion(last)
                continue
            }
            guard let privilege = Privilege(letter: c) else {
                let letters = PrivilegeSet(Privilege.allCases).letters
                throw Diagnostic(
                    .invalidTextRepresentation, "invalid mode character: must be one of \"\(letters)\"")
            }
            last = PrivilegeSet(privilege)
            privileges.formUnion(last)
        }
        return (privileges, options)
    }

    /// Takes the slash and the grantor; nil when there is no slash.
    mutating func grantor() throws(Diagnostic) -> String? {
        guard rest.first == "/" else { return nil }
        rest.removeFirst()
        let found = name()
        if found.isEmpty { throw Diagnostic(.invalidTextRepresentation, "a name must follow the \"/\" sign") }
        return found
    }

    /// Refuses anything that is left.
    func end() throws(Diagnostic) {
        guard rest.allSatisfy(\.isWhitespace) else {
            throw Diagnostic(.invalidTextRepresentation, "extra garbage at the end of the ACL specification")
        }
    }
}
