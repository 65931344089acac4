import SQLBasics

extension ACLItem {
    /// Returns the entry as PostgreSQL prints it, `alice=r*w/bob` (`aclitemout`).
    package func text(nameOf: (RoleID) -> String) -> String {
        let rights = privileges.union(grantOptions).members.map { privilege in
            grantOptions.contains(privilege) ? "\(privilege.letter)*" : String(privilege.letter)
        }
        let name = grantee.isValid ? Self.quoted(nameOf(grantee)) : ""
        return "\(name)=\(rights.joined())/\(Self.quoted(nameOf(grantor)))"
    }

    /// Returns a role's name as it stands in an ACL: quoted unless all ASCII letters, digits and underscores (`putid`).
    private static func quoted(_ name: String) -> String {
        let isSafe = name.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
            default: false
            }
        }
        if isSafe { return name }
        return "\"" + name.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}

extension ACL {
    /// Returns the list as PostgreSQL prints an `aclitem[]`: in braces, an element quoted where an array needs it.
    package func text(nameOf: (RoleID) -> String) -> String {
        let elements = items.map { Self.arrayElement($0.text(nameOf: nameOf)) }
        return "{" + elements.joined(separator: ",") + "}"
    }

    /// Returns the list with one entry a line, as `\dp` prints it.
    package func lines(nameOf: (RoleID) -> String) -> String {
        items.isEmpty ? "(none)" : items.map { $0.text(nameOf: nameOf) }.joined(separator: "\n")
    }

    /// Returns an element of an array's text, quoted when it holds a special character (`array_out`).
    private static func arrayElement(_ text: String) -> String {
        guard text.contains(where: { "\"\\{}, \t\n\r\u{0B}\u{0C}".contains($0) }) else { return text }
        return "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    }
}
